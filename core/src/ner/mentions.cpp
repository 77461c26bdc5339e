#include "ner/mentions.h"

#include <algorithm>
#include <array>
#include <span>

#include "ner/decoder.h"
#include "ner/features.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRule = "ner";

/// Reads a document twice. Tokens where no name can be are O without looking; the stretches between them are decoded
/// each for itself.
class NameReader {
 public:
  NameReader(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
             const Gazetteer& gazetteer, const NameResources& names)
      : tokens_(tokens),
        model_(names.model),
        features_(text, tokens, sentences, gazetteer, names.words),
        decoder_(names.model.transitions()) {
    scores_.reserve(tokens.size());
    for (const Sentence& sentence : sentences) find_stretches(sentence);
  }

  std::vector<ReadName> run() {
    std::vector<Tag> first(tokens_.size(), kOutside);
    for (const Stretch& stretch : stretches_) {
      const std::span<const Tag> tags = decoder_.best_tags(rows(stretch), stretch.before_outside);
      std::copy(tags.begin(), tags.end(), first.begin() + stretch.tokens.begin);
    }
    features_.set_first_reading(first);
    std::vector<ReadName> names;
    FeatureList votes;
    NerModel::Found found;
    for (const Stretch& stretch : stretches_) {
      const auto begin = first.begin() + stretch.tokens.begin;
      bool worth_reading = std::any_of(begin, begin + stretch.tokens.size(), [](Tag tag) { return tag != kOutside; });
      for (std::uint32_t i = stretch.tokens.begin; i < stretch.tokens.end; ++i) {
        features_.votes(i, votes);
        if (votes.empty()) continue;
        model_.find(votes, found);
        model_.add(found, scores_[stretch.scores + i - stretch.tokens.begin]);
        worth_reading = true;
      }
      if (worth_reading) add_names(stretch, decoder_.best_tags(rows(stretch), stretch.before_outside), names);
    }
    return names;
  }

 private:
  struct Stretch {
    TokenSpan tokens;
    std::size_t scores = 0;       // where those of its first token stand
    bool before_outside = false;  // an O token of the same sentence follows
  };

  std::span<const TagScores> rows(const Stretch& stretch) const {
    return std::span<const TagScores>(scores_).subspan(stretch.scores, stretch.tokens.size());
  }

  void find_stretches(const Sentence& sentence) {
    FeatureList features;
    std::array<NerModel::Found, 2> found;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      const std::size_t scores = scores_.size();
      std::uint32_t end = i;
      for (; end < sentence.tokens.end && features_.may_be_name(end); ++end) {
        features_.features(end, sentence, features);
        model_.find(features, found[end % 2]);
        if (end > i) add_scores(found[(end - 1) % 2]);
      }
      if (end > i) {
        add_scores(found[(end - 1) % 2]);
        stretches_.push_back({{i, end}, scores, end < sentence.tokens.end});
      }
      i = end + 1;
    }
  }

  void add_scores(const NerModel::Found& found) {
    scores_.emplace_back();
    model_.add(found, scores_.back());
  }

  void add_names(const Stretch& stretch, std::span<const Tag> found, std::vector<ReadName>& names) {
    if (std::all_of(found.begin(), found.end(), [](Tag tag) { return tag == kOutside; })) return;
    const std::span<const std::int32_t> won = decoder_.margins(rows(stretch), stretch.before_outside);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      if (found[i] == kOutside) continue;
      const std::uint32_t begin = i;
      std::int32_t margin = won[i];
      while (is_open(found[i])) margin = std::min(margin, won[++i]);
      names.push_back({{stretch.tokens.begin + begin, stretch.tokens.begin + i + 1}, label_of(found[begin]), margin});
    }
  }

  const std::vector<Token>& tokens_;
  const NerModel& model_;
  FeatureExtractor features_;
  Decoder decoder_;
  std::vector<TagScores> scores_;  // of the tokens of the stretches; of the first reading, then of both
  std::vector<Stretch> stretches_;
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

void drop_dates(std::vector<Mention>& mentions, const std::vector<Timex>& timexes) {
  std::size_t at = 0;
  std::erase_if(mentions, [&](const Mention& mention) {
    while (at < timexes.size() && timexes[at].span.end <= mention.span.begin) ++at;
    return at < timexes.size() && timexes[at].span.contains(mention.span);
  });
}

}  // namespace annotator
