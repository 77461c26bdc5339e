#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// Share of right names by the margin at which they won, measured on articles that training did not see. A step holds
/// from its margin on; margins and confidences rise.
struct Calibration {
  struct Step {
    std::int32_t margin = 0;
    Confidence confidence = 0;
  };
  std::vector<Step> steps;

  [[nodiscard]] Confidence at(std::int32_t margin) const {
    Confidence out = steps.empty() ? Confidence{500} : steps.front().confidence;
    for (const Step& step : steps) {
      if (step.margin > margin) break;
      out = step.confidence;
    }
    return out;
  }
};

}  // namespace annotator
