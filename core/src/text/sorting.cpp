#include "text/sorting.h"

#include <algorithm>
#include <numeric>

namespace annotator {

std::vector<std::uint32_t> stable_order(std::size_t size,
                                        bool (*comes_before)(const void*, std::uint32_t, std::uint32_t),
                                        const void* context) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return comes_before(context, a, b); });
  return order;
}

}  // namespace annotator
