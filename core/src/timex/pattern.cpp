#include <algorithm>
#include <optional>

#include "timex/grammar.h"

namespace annotator {

namespace {

/// A pattern being read: each option so far, with where its expression begins and ends once a bracket was seen.
struct Draft {
  std::vector<PatternElement> elements;
  std::optional<std::size_t> begin;
  std::optional<std::size_t> end;
};
using Drafts = std::vector<Draft>;

class PatternReader {
 public:
  PatternReader(std::string_view pattern, Vocabulary& vocabulary) : rest_(pattern), vocabulary_(vocabulary) {}

  std::vector<Sequence> read() {
    const Drafts drafts = alternatives();
    if (!rest_.empty() || failed_) return {};
    std::vector<Sequence> out;
    for (const Draft& draft : drafts) {
      out.push_back({draft.elements, static_cast<std::uint8_t>(draft.begin.value_or(0)),
                     static_cast<std::uint8_t>(draft.end.value_or(draft.elements.size()))});
    }
    return out;
  }

 private:
  void skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
  bool take(char c) {
    skip_spaces();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  Drafts alternatives() {
    Drafts all = series();
    while (take('|')) {
      for (Draft& draft : series()) all.push_back(std::move(draft));
    }
    return all;
  }

  Drafts series() {
    Drafts drafts = {Draft{}};
    for (skip_spaces(); !rest_.empty() && rest_.front() != '|' && rest_.front() != ')'; skip_spaces()) {
      if (take('[')) {
        for (Draft& draft : drafts) draft.begin = draft.elements.size();
      } else if (take(']')) {
        for (Draft& draft : drafts) draft.end = draft.elements.size();
      } else {
        drafts = join(drafts, item());
      }
    }
    return drafts;
  }

  Drafts item() {
    Drafts drafts;
    if (rest_.substr(0, 2) == "!(") {
      rest_.remove_prefix(2);
      drafts = {Draft{none_of(), std::nullopt, std::nullopt}};
    } else if (take('(')) {
      drafts = alternatives();
      failed_ |= !take(')');
    } else {
      drafts = {Draft{{element()}, std::nullopt, std::nullopt}};
    }
    if (!rest_.empty() && rest_.front() == '?') {
      rest_.remove_prefix(1);
      drafts.push_back({});
    }
    return drafts;
  }

  /// "!(a|B|c)": none of them comes next.
  std::vector<PatternElement> none_of() {
    std::vector<PatternElement> out;
    do {
      skip_spaces();
      out.push_back(word_or_symbol(true));
    } while (take('|'));
    failed_ |= !take(')');
    return out;
  }

  PatternElement element() {
    if (take('~')) return {PatternElement::Kind::kGlued, 0};
    return word_or_symbol(take('!'));
  }

  PatternElement word_or_symbol(bool negated) {
    const std::size_t length = std::min(rest_.find_first_of(" ()[]|?"), rest_.size());
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(length);
    failed_ |= word.empty();
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') {
      return {negated ? PatternElement::Kind::kNotWord : PatternElement::Kind::kWord, vocabulary_.add(word)};
    }
    const auto* const name = std::find(kSymbolNames.begin(), kSymbolNames.end(), word);
    failed_ |= name == kSymbolNames.end();
    return {negated ? PatternElement::Kind::kNotSymbol : PatternElement::Kind::kSymbol,
            static_cast<std::uint16_t>(name - kSymbolNames.begin())};
  }

  /// Every left part followed by every right part.
  static Drafts join(const Drafts& left, const Drafts& right) {
    Drafts out;
    for (const Draft& l : left) {
      for (const Draft& r : right) {
        Draft both = l;
        if (r.begin) both.begin = l.elements.size() + *r.begin;
        if (r.end) both.end = l.elements.size() + *r.end;
        both.elements.insert(both.elements.end(), r.elements.begin(), r.elements.end());
        out.push_back(std::move(both));
      }
    }
    return out;
  }

  std::string_view rest_;
  Vocabulary& vocabulary_;
  bool failed_ = false;
};

}  // namespace

std::vector<Sequence> expand_pattern(std::string_view pattern, Vocabulary& vocabulary) {
  return PatternReader(pattern, vocabulary).read();
}

}  // namespace annotator
