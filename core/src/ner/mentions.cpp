#include "ner/mentions.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "ner/decoder.h"
#include "ner/features.h"
#include "text/seldom.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRule = "ner";

/// Scores that are kept for the second reading: those of a text of 300 KB or so. Of the tokens behind they are computed
/// once more, so that memory grows with the text by a few bytes a token.
constexpr std::size_t kMostKept = 1u << 15;

/// Reads a document twice. Tokens where no name can be are O without looking; the stretches between them are decoded
/// each for itself.
class NameReader {
 public:
  NameReader(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
             const Gazetteer& gazetteer, const NameResources& names)
      : text_(text),
        tokens_(tokens),
        sentences_(sentences),
        model_(names.model),
        features_(text, tokens, sentences, gazetteer, names.words),
        decoder_(names.model.transitions()) {
    for (std::uint32_t s = 0; s < sentences.size(); ++s) find_stretches(s);
    std::size_t size = 0;
    for (; kept_stretches_ < stretches_.size(); ++kept_stretches_) {
      const std::size_t more = stretches_[kept_stretches_].tokens.size();
      if (size + more > kMostKept) break;
      size += more;
    }
    kept_.reserve(size);
  }

  std::vector<ReadName> run() {
    std::vector<Tag> first(tokens_.size(), kOutside);
    for (std::size_t n = 0; n < stretches_.size(); ++n) {
      const Stretch& stretch = stretches_[n];
      const std::span<const TagScores> scores = n < kept_stretches_ ? score(stretch, kept_) : score_again(stretch);
      const std::span<const Tag> tags = decoder_.best_tags(scores, stretch.before_outside);
      std::copy(tags.begin(), tags.end(), first.begin() + stretch.tokens.begin);
    }
    features_.set_first_reading(std::move(first));
    std::vector<ReadName> names;
    std::size_t kept = 0;
    for (std::size_t n = 0; n < stretches_.size(); ++n) {
      const Stretch& stretch = stretches_[n];
      const std::size_t size = stretch.tokens.size();
      const std::size_t begin = kept;
      kept += size;
      if (!features_.found_before(stretch.tokens) && !features_.has_votes(stretch.tokens)) continue;
      const std::span<TagScores> scores =
          n < kept_stretches_ ? std::span(kept_).subspan(begin, size) : score_again(stretch);
      add_votes(stretch, scores);
      add_names(stretch, scores, decoder_.best_tags(scores, stretch.before_outside), names);
    }
    return names;
  }

 private:
  struct Stretch {
    TokenSpan tokens;
    std::uint32_t sentence = 0;
    bool before_outside = false;  // an O token of the same sentence follows
  };

  void find_stretches(std::uint32_t number) {
    const TokenSpan sentence = sentences_[number].tokens;
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
      std::uint32_t end = i;
      while (end < sentence.end && features_.may_be_name(end) && (end == i || !behind_tab(end))) ++end;
      if (end > i) stretches_.push_back({{i, end}, number, end < sentence.end});
      i = std::max(end, i + 1);
    }
  }

  /// In another column of a table.
  bool behind_tab(std::uint32_t token) const {
    const std::uint32_t begin = tokens_[token].span.begin;
    return begin > 0 && text_[begin - 1] == '\t';
  }

  /// Appends the scores of the first reading.
  std::span<TagScores> score(const Stretch& stretch, std::vector<TagScores>& scores) {
    FeatureList features;
    const std::size_t first = scores.size();
    for (std::uint32_t i = stretch.tokens.begin; i < stretch.tokens.end; ++i) {
      features_.features(i, sentences_[stretch.sentence], features);
      model_.find(features, found_[i % 2]);
      if (i > stretch.tokens.begin) model_.add(found_[(i - 1) % 2], scores.emplace_back());
    }
    model_.add(found_[(stretch.tokens.end - 1) % 2], scores.emplace_back());
    return std::span(scores).subspan(first);
  }

  std::span<TagScores> score_again(const Stretch& stretch) {
    again_.clear();
    return score(stretch, again_);
  }

  /// Adds what the first reading tells for the second.
  void add_votes(const Stretch& stretch, std::span<TagScores> scores) {
    FeatureList votes;
    for (std::uint32_t i = stretch.tokens.begin; i < stretch.tokens.end; ++i) {
      features_.votes(i, votes);
      if (votes.empty()) continue;
      model_.find(votes, found_[0]);
      model_.add(found_[0], scores[i - stretch.tokens.begin]);
    }
  }

  void add_names(const Stretch& stretch, std::span<const TagScores> scores, std::span<const Tag> found,
                 std::vector<ReadName>& names) {
    if (std::all_of(found.begin(), found.end(), [](Tag tag) { return tag == kOutside; })) return;
    const std::span<const std::int32_t> won = decoder_.margins(scores, stretch.before_outside);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      if (found[i] == kOutside) continue;
      const std::uint32_t begin = i;
      std::int32_t margin = won[i];
      while (is_open(found[i])) margin = std::min(margin, won[++i]);
      names.push_back({{stretch.tokens.begin + begin, stretch.tokens.begin + i + 1}, label_of(found[begin]), margin});
    }
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Sentence>& sentences_;
  const NerModel& model_;
  FeatureExtractor features_;
  Decoder decoder_;
  std::vector<Stretch> stretches_;
  std::size_t kept_stretches_ = 0;
  std::vector<TagScores> kept_;   // of the tokens of the first stretches; of the first reading, then of both
  std::vector<TagScores> again_;  // of one stretch behind them
  std::array<NerModel::Found, 2> found_;
};

}  // namespace

std::vector<ReadName> read_names(std::string_view text, const std::vector<Token>& tokens,
                                 const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                 const NameResources& names) {
  return NameReader(text, tokens, sentences, gazetteer, names).run();
}

std::vector<Mention> find_mentions(const Document& document, const std::vector<Token>& tokens,
                                   const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                   const NameResources& names) {
  std::vector<Mention> mentions;
  for (const ReadName& name : read_names(document.text(), tokens, sentences, gazetteer, names)) {
    Mention& mention = mentions.emplace_back();
    mention.tokens = name.tokens;
    mention.span = byte_span(tokens, name.tokens);
    mention.label = name.label;
    mention.confidence = names.model.calibration().at(name.margin);
    mention.rule = kRule;
  }
  return mentions;
}

namespace {

/// "April" in "April Jones", "Sunday" in "Fox News Sunday"; but 2012 in the name of games.
bool tells_no_time(const Mention& name, const Timex& timex) {
  const bool made = name.label == Label::kOrganization || name.label == Label::kProduct;
  return name.label == Label::kPerson || name.label == Label::kWork || (made && timex.rule != "year.plain");
}

}  // namespace

ANNOTATOR_SELDOM void settle_overlaps(std::vector<Mention>& mentions, std::vector<Timex>& timexes) {
  // Whether one of `others`, which is asked for in the order of the text, holds a span.
  const auto holder = [](const auto& others) {
    return [&others, at = std::size_t{0}](ByteSpan span) mutable {
      while (at < others.size() && others[at].span.end <= span.begin) ++at;
      return at < others.size() && others[at].span.contains(span) ? &others[at] : nullptr;
    };
  };
  auto dates = holder(timexes);
  std::erase_if(mentions, [&](const Mention& mention) { return dates(mention.span) != nullptr; });
  constexpr std::uint32_t kGone = UINT32_MAX;
  std::vector<std::uint32_t> places(timexes.size(), kGone);  // where those that stay will be
  std::uint32_t kept = 0;
  auto names = holder(mentions);
  for (std::size_t i = 0; i < timexes.size(); ++i) {
    const Mention* const name = names(timexes[i].span);
    if (name == nullptr || !tells_no_time(*name, timexes[i])) places[i] = kept++;
  }
  if (kept == timexes.size()) return;
  for (std::size_t i = 0; i < timexes.size(); ++i) {
    if (places[i] == kGone) continue;
    Anchor& anchor = timexes[i].anchor;
    // What was counted from one that goes was counted from where that one was.
    while (anchor.kind == Anchor::Kind::kTimex && places[anchor.timex] == kGone) anchor = timexes[anchor.timex].anchor;
    if (anchor.kind == Anchor::Kind::kTimex) anchor.timex = places[anchor.timex];
  }
  std::size_t at = 0;
  std::erase_if(timexes, [&](const Timex&) { return places[at++] == kGone; });
}

}  // namespace annotator
