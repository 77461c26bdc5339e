#include "entities/datelines.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/name_words.h"
#include "entities/put_names.h"
#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

class DatelineReader {
 public:
  DatelineReader(const ListedText& text, const std::vector<Timex>& timexes)
      : text_(text), tokens_(text.tokens), timexes_(timexes) {}

  /// Puts the places of the block's dateline at the end of `out`, if it has one, and its agency of `agencies`.
  void read(TokenSpan block, bool opens_article, std::vector<TokenSpan>& out, std::vector<TokenSpan>& agencies) {
    constexpr std::uint32_t kLongest = 24;  // tokens
    at_ = block.begin;
    end_ = std::min(block.end, block.begin + kLongest);
    places_.clear();
    agency_ = {};
    if (!city()) return;
    while (mark() == "/") {  // "KYIV/WARSAW"
      ++at_;
      if (!city()) return;
    }
    if (opens_article && mark() == ":" && is_town({block.begin, at_})) {
      out.push_back(places_.front());
      return;
    }
    bool told = false;  // by more than capitals and a dash
    for (; at_ < end_ && !is_dash(); told = true) {
      if (!part()) return;
    }
    if (at_ == end_ || (!told && !is_town({block.begin, at_}) &&
                        !(opens_article && begins_sentence(at_ + 1) && !text_.is(block.begin, WordUse::kLeadIn))))
      return;
    for (const TokenSpan place : places_) out.push_back(place);
    if (agency_.size() > 0) agencies.push_back(agency_);
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.word(i); }
  [[nodiscard]] std::string_view mark() const { return word(at_); }
  [[nodiscard]] bool is_dash() const {
    const std::string_view mark = word(at_);
    const bool glued = tokens_[at_].glued && at_ + 1 < end_ && tokens_[at_ + 1].glued;
    return kLongDashes.holds(mark) || (mark == "-" && !glued);
  }
  /// A listed one: "NEW DELHI" of "NEW DELHI: The court ...", as papers of South Asia write.
  [[nodiscard]] bool is_town(TokenSpan span) const {
    NameHash name;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      std::string word(1, text_.text[tokens_[i].span.begin]);
      name.add(word += fold(this->word(i).substr(1)), tokens_[i].glued);
    }
    return (text_.gazetteer.find(name) & facts::kPlace) != 0 && begins_sentence(at_ + 1);
  }
  [[nodiscard]] bool is_upper(std::uint32_t i) const {
    return i < end_ && tokens_[i].kind == TokenKind::kWord && tokens_[i].casing == Casing::kUpper;
  }
  [[nodiscard]] bool begins_sentence(std::uint32_t i) const {
    return i < end_ && (tokens_[i].casing == Casing::kInitial || text_.is_opener(i) || text_.is(i, "A"));
  }
  [[nodiscard]] bool is_date(TokenSpan span) const {
    const auto timex = std::partition_point(timexes_.begin(), timexes_.end(),
                                            [span](const Timex& t) { return t.tokens.end <= span.begin; });
    return timex != timexes_.end() && timex->tokens.begin < span.end;
  }

  /// "GLOUCESTER", "SAN JUAN", "ST. LOUIS", "WINSTON-SALEM".
  bool city() {
    constexpr std::uint32_t kMostWords = 4;
    const std::uint32_t begin = at_;
    std::uint32_t words = 0;
    if (!is_upper(begin) || tokens_[begin].span.size() < 2) return false;
    for (; is_upper(at_) || is_joint(); ++at_) words += is_upper(at_) ? 1 : 0;
    places_.push_back({begin, at_});
    return words <= kMostWords && at_ < end_;
  }

  /// The mark within "WINSTON-SALEM" and "ST. LOUIS".
  [[nodiscard]] bool is_joint() const {
    return is_upper(at_ + 1) && tokens_[at_].kind == TokenKind::kPunctuation && tokens_[at_].glued && mark() != "," &&
           mark() != "/";
  }

  /// What follows the first city: ", Conn.", "(Agency)", "/Agency/", "and BASEL".
  bool part() {
    if (mark() == ",") return region();
    if (mark() == "(") return agency(")");
    if (mark() == "/") return agency("/");
    return text_.is(at_++, "and") && city();
  }

  /// ", Puerto Rico", ", Conn.", ", Nov. 17": a place unless it is a date.
  bool region() {
    const TokenSpan span{at_ + 1, part_end(at_ + 1)};
    if (span.end == span.begin || span.end == end_) return false;
    const bool stop = text_.is(span.end - 1, ".");
    if (!is_date(span)) {
      if (tokens_[span.begin].kind != TokenKind::kWord) return false;
      places_.push_back({span.begin, span.end - (stop ? 1 : 0)});
    }
    at_ = span.end;
    return true;
  }

  bool agency(std::string_view close) {
    constexpr std::uint32_t kLongest = 6;
    for (std::uint32_t i = at_ + 1; i < std::min(end_, at_ + kLongest + 2); ++i) {
      if (word(i) != close) continue;
      const TokenSpan name{at_ + 1, i};
      if (part_end(name.begin) == i && tokens_[name.begin].kind == TokenKind::kWord && !is_date(name)) agency_ = name;
      at_ = i + 1;
      return true;
    }
    return false;
  }

  /// "UK" and "N.H." are parts of a dateline, "TOO EARLY" is the rest of a headline.
  [[nodiscard]] bool is_part(std::uint32_t i) const {
    constexpr std::uint32_t kLongestInCapitals = 4;  // bytes
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::kWord) return token.kind == TokenKind::kNumber || text_.is(i, ".");
    return token.casing != Casing::kLower && (!is_upper(i) || token.span.size() <= kLongestInCapitals);
  }

  /// Where capitalised words and numbers end; `begin` where they are too many.
  [[nodiscard]] std::uint32_t part_end(std::uint32_t begin) const {
    constexpr std::uint32_t kLongest = 5;
    std::uint32_t i = begin;
    while (i < end_ && is_part(i)) ++i;
    return i - begin <= kLongest ? i : begin;
  }

  const ListedText& text_;
  const std::vector<Token>& tokens_;
  const std::vector<Timex>& timexes_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::vector<TokenSpan> places_;
  TokenSpan agency_;
};

}  // namespace

void mark_datelines(const ListedText& text, const std::vector<Block>& blocks, const std::vector<Timex>& timexes,
                    std::vector<Mention>& mentions) {
  DatelineReader reader(text, timexes);
  std::vector<TokenSpan> places;
  std::vector<TokenSpan> agencies;
  bool opens_article = true;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kDateline) continue;
    reader.read(block.tokens, opens_article, places, agencies);
    opens_article = opens_article && block.kind == BlockKind::kDateline;
  }
  put_names(text.tokens, places, Label::kPlace, kRuleDateline, mentions);
  put_names(text.tokens, agencies, Label::kOrganization, kRuleDateline, mentions);
}

}  // namespace annotator
