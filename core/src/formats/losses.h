#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "annotator/output.h"

namespace annotator {

/// Counts what a format has no place for.
class LossCount {
 public:
  void add(LossKind kind, std::size_t count = 1) { counts_[static_cast<std::size_t>(kind)] += count; }
  /// In the order of LossKind, without zeros.
  [[nodiscard]] std::vector<Loss> list() const;

 private:
  std::array<std::size_t, static_cast<std::size_t>(LossKind::kOthers) + 1> counts_{};
};

}  // namespace annotator
