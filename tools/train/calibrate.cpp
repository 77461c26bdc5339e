#include "calibrate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace annotator::train {

NaturalCalibration isotonic(std::vector<std::pair<float, bool>> told) {
  constexpr std::uint32_t kLeastNames = 200;
  constexpr double kSurest = 0.99;
  struct Pool {
    float margin = 0;
    std::uint32_t count = 0;
    std::uint32_t right = 0;
    [[nodiscard]] double share() const { return static_cast<double>(right) / count; }
  };
  std::sort(told.begin(), told.end());
  std::vector<Pool> pools;
  for (const auto& [margin, right] : told) {
    if (pools.empty() || pools.back().count >= kLeastNames) {
      while (pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
        pools[pools.size() - 2].count += pools.back().count;
        pools[pools.size() - 2].right += pools.back().right;
        pools.pop_back();
      }
      pools.push_back({margin, 0, 0});
    }
    ++pools.back().count;
    pools.back().right += right ? 1 : 0;
  }
  NaturalCalibration out;
  for (const Pool& pool : pools) {
    const auto confidence = static_cast<Confidence>(std::lround(1000 * std::min(pool.share(), kSurest)));
    if (out.empty() || confidence > out.back().second) out.emplace_back(pool.margin, confidence);
  }
  return out;
}

}  // namespace annotator::train
