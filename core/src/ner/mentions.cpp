#include "ner/mentions.h"

#include <algorithm>
#include <limits>

#include "ner/decode.h"
#include "ner/features.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRule = "ner";

/// Share of right names, in thousandths, by the margin at which they were told: rises to the right.
struct Calibration {
  std::int32_t margin;
  Confidence confidence;
};
constexpr Calibration kCalibration[] = {{0, 400},     {2000, 550},  {5000, 700}, {9000, 800},
                                        {14000, 900}, {22000, 960}, {40000, 990}};

Confidence confidence_of(std::int32_t margin) {
  Confidence out = kCalibration[0].confidence;
  for (const Calibration& step : kCalibration) {
    if (step.margin <= margin) out = step.confidence;
  }
  return out;
}

class NameReader {
 public:
  NameReader(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
             const Gazetteer& gazetteer, const NameResources& names)
      : tokens_(tokens),
        sentences_(sentences),
        model_(names.model),
        features_(text, tokens, sentences, gazetteer, names.words) {}

  std::vector<Tag> tags() {
    std::vector<Tag> tags(tokens_.size(), kOutside);
    read([&](const Sentence& sentence, const std::vector<Tag>& found) {
      std::copy(found.begin(), found.end(), tags.begin() + sentence.tokens.begin);
    });
    return tags;
  }

  std::vector<Mention> mentions() {
    features_.set_first_reading(tags());
    std::vector<Mention> mentions;
    read([&](const Sentence& sentence, const std::vector<Tag>& found) { add_mentions(sentence, found, mentions); });
    return mentions;
  }

 private:
  std::int32_t transition(Tag tag, Tag next) const { return model_.transition(tag, next); }

  /// Calls use(sentence, tags) for each sentence that may hold a name.
  template <class Use>
  void read(Use use) {
    constexpr std::int32_t kForbidden = std::numeric_limits<std::int32_t>::lowest();
    std::vector<FeatureHash> found;
    for (const Sentence& sentence : sentences_) {
      bool any = false;
      scores_.resize(sentence.tokens.size());
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        TagScores& scores = scores_[i - sentence.tokens.begin];
        if (!features_.may_be_name(i)) {
          scores.fill(kForbidden);
          scores[kOutside] = 0;
          continue;
        }
        any = true;
        scores.fill(0);
        features_.features(i, sentence, found);
        model_.add(found, scores);
      }
      if (any) use(sentence, best_tags(scores_, [this](Tag tag, Tag next) { return transition(tag, next); }));
    }
  }

  void add_mentions(const Sentence& sentence, const std::vector<Tag>& found, std::vector<Mention>& mentions) const {
    if (std::all_of(found.begin(), found.end(), [](Tag tag) { return tag == kOutside; })) return;
    const std::vector<std::int32_t> won =
        margins(scores_, found, [this](Tag tag, Tag next) { return transition(tag, next); });
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      if (found[i] == kOutside) continue;
      const std::uint32_t begin = i;
      std::int32_t margin = won[i];
      while (is_open(found[i])) margin = std::min(margin, won[++i]);
      Mention mention;
      mention.tokens = {sentence.tokens.begin + begin, sentence.tokens.begin + i + 1};
      mention.span = byte_span(tokens_, mention.tokens);
      mention.label = label_of(found[i]);
      mention.confidence = confidence_of(margin);
      mention.rule = kRule;
      mentions.push_back(mention);
    }
  }

  const std::vector<Token>& tokens_;
  const std::vector<Sentence>& sentences_;
  const NerModel& model_;
  FeatureExtractor features_;
  std::vector<TagScores> scores_;
};

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const std::vector<Token>& tokens,
                                   const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                   const NameResources& names) {
  return NameReader(document.text(), tokens, sentences, gazetteer, names).mentions();
}

void drop_dates(std::vector<Mention>& mentions, const std::vector<Timex>& timexes) {
  std::size_t at = 0;
  std::erase_if(mentions, [&](const Mention& mention) {
    while (at < timexes.size() && timexes[at].span.end <= mention.span.begin) ++at;
    return at < timexes.size() && timexes[at].span.contains(mention.span);
  });
}

}  // namespace annotator
