#include "entities/majority.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "entities/mend.h"
#include "text/text_map.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleMajority = "ner.majority";

class Majority {
 public:
  void add(Label label, Confidence confidence) {
    const std::uint64_t weight =
        confidence >= kSure ? kSureWeight : std::uint64_t{confidence} * confidence * confidence;
    std::uint64_t& votes = votes_[static_cast<std::size_t>(label)];
    votes += weight;
    total_ += weight;
    if (votes > votes_[best_]) best_ = static_cast<std::size_t>(label);
  }
  [[nodiscard]] std::optional<Label> label() const {
    if (total_ >= kSureWeight && 2 * (votes_[best_] / kSureWeight) <= total_ / kSureWeight) return std::nullopt;
    return static_cast<Label>(best_);
  }

 private:
  static constexpr std::uint64_t kSureWeight = std::uint64_t{1} << 40;

  std::array<std::uint64_t, kLabels.size()> votes_{};
  std::uint64_t total_ = 0;
  std::size_t best_ = 0;
};

}  // namespace

void mend_by_majority(const MentionWords& words, std::vector<Mention>& mentions) {
  TextMap<Majority> forms;
  for (std::size_t i = 0; i < mentions.size(); ++i)
    forms.add(compact_key(words[i]), {}).first->add(mentions[i].label, mentions[i].confidence);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.confidence >= kSure) continue;
    const std::optional<Label> label = forms.find(compact_key(words[i]))->label();
    if (!label || *label == mention.label) continue;
    mention.label = *label;
    mention.rule = kRuleMajority;
  }
}

}  // namespace annotator
