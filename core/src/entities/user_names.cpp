#include "entities/user_names.h"

#include <algorithm>
#include <utility>

#include "text/chars.h"
#include "text/one_line.h"
#include "text/sorting.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::size_t kFewestShouted = 4;  // letters; "US" in capitals is another word than "us"

struct Letters {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

Letters letters_of(std::string_view form) {
  Letters out;
  for (std::size_t i = 0; i < form.size();) {
    const Decoded c = decode(form, i);
    const CharClass k = char_class(c.code_point);
    out.upper += k == CharClass::kUpper;
    out.lower += k == CharClass::kLower;
    i += c.size;
  }
  return out;
}

/// Are two forms with one key written in the same case? Apostrophes may differ.
bool same_case(std::string_view a, std::string_view b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const Decoded x = decode(a, i);
    const Decoded y = decode(b, j);
    if (char_class(x.code_point) != char_class(y.code_point) && is_letter(char_class(x.code_point))) return false;
    i += x.size;
    j += y.size;
  }
  return true;
}

bool fits(std::string_view given, std::string_view found) {
  if (same_case(given, found) || letters_of(given).upper == 0) return true;
  const Letters letters = letters_of(found);
  return letters.lower == 0 && letters.upper >= kFewestShouted;
}

std::string describe(const UserName& name) { return name.line == 0 ? "" : "line " + std::to_string(name.line) + ": "; }

}  // namespace

Result<UserNames> UserNames::create(std::vector<UserName> names) {
  UserNames out;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const auto add = [&](std::string_view form) {
      std::string line = one_line(form);
      std::string key = fold(line);
      out.forms_.push_back({std::move(key), std::move(line), i});
      return !out.forms_.back().key.empty();
    };
    bool good = add(names[i].name);
    for (const std::string& alias : names[i].aliases) good = add(alias) && good;
    if (!good) return Error{ErrorCode::kBadOptions, describe(names[i]) + "a name or alias is empty"};
  }
  sort_stably(out.forms_,
              [](const Form& a, const Form& b) { return a.key != b.key ? a.key < b.key : a.form < b.form; });
  for (std::size_t i = 1; i < out.forms_.size(); ++i) {
    const Form& a = out.forms_[i - 1];
    const Form& b = out.forms_[i];
    if (a.form == b.form && a.name != b.name)
      return Error{ErrorCode::kBadOptions, describe(names[b.name]) + "\"" + b.form + "\" is a form of two names, \"" +
                                               names[a.name].name + "\" and \"" + names[b.name].name + "\""};
  }
  out.names_ = std::move(names);
  return out;
}

std::optional<std::uint32_t> UserNames::find(std::string_view key, std::string_view form) const {
  auto at = std::lower_bound(forms_.begin(), forms_.end(), key,
                             [](const Form& known, std::string_view value) { return known.key < value; });
  std::optional<std::uint32_t> loose;
  for (; at != forms_.end() && at->key == key; ++at) {
    if (same_case(at->form, form)) return at->name;
    if (!loose && fits(at->form, form)) loose = at->name;
  }
  return loose;
}

std::optional<UserNames::Match> UserNames::longest(std::string_view text, std::span<const Token> tokens,
                                                   std::uint32_t begin) const {
  std::optional<Match> best;
  std::string key;
  std::string form;
  for (std::uint32_t i = begin; i < tokens.size(); ++i) {
    if (i > begin && !tokens[i].glued) {
      key.push_back(' ');
      form.push_back(' ');
    }
    const std::string_view word = token_text(text, tokens[i]);
    form += word;
    key += fold(word);
    std::optional<std::uint32_t> name = find(key, form);
    // "Acme Inc." is "Acme Inc" too, where the full stop is part of the word.
    if (!name && word.size() > 1 && word.ends_with('.'))
      name = find(std::string_view(key).substr(0, key.size() - 1), form);
    if (name) best = Match{i + 1, *name};
    const auto at = std::lower_bound(forms_.begin(), forms_.end(), key,
                                     [](const Form& known, const std::string& value) { return known.key < value; });
    if (at == forms_.end() || !at->key.starts_with(key)) break;
  }
  return best;
}

void add_user_names(const Document& document, const std::vector<Token>& tokens, const UserNames& names,
                    std::vector<Mention>& mentions) {
  std::vector<Mention> merged;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < tokens.size();) {
    const std::optional<UserNames::Match> match = names.longest(document.text(), tokens, i);
    if (!match) {
      ++i;
      continue;
    }
    Mention mention;
    mention.tokens = {i, match->end};
    mention.span = byte_span(tokens, mention.tokens);
    mention.label = names.names()[match->name].label;
    mention.confidence = 1000;
    mention.rule = kRuleUser;
    i = match->end;
    while (next < mentions.size() && mentions[next].span.end <= mention.span.begin) merged.push_back(mentions[next++]);
    const bool inside = next < mentions.size() && mentions[next].label == mention.label &&
                        mentions[next].span.contains(mention.span) && mentions[next].span != mention.span;
    if (inside) {
      i = std::max(i, mentions[next].tokens.end);
      continue;
    }
    while (next < mentions.size() && mentions[next].span.overlaps(mention.span)) ++next;
    merged.push_back(mention);
  }
  for (; next < mentions.size(); ++next) merged.push_back(mentions[next]);
  mentions = std::move(merged);
}

}  // namespace annotator
