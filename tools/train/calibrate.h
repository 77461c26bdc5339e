#pragma once

#include <utility>
#include <vector>

#include "model_writer.h"

namespace annotator::train {

/// The rising step function from margins to the share of right ones that is nearest to `told` (pool adjacent
/// violators), with steps of kLeastNames names or more. Empty when nothing was told.
[[nodiscard]] NaturalCalibration isotonic(std::vector<std::pair<float, bool>> told);

}  // namespace annotator::train
