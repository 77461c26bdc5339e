#include "text/sorting.h"

#include <algorithm>
#include <numeric>

namespace annotator {

std::vector<std::uint32_t> stable_order(std::size_t size,
                                        bool (*comes_before)(const void*, std::uint32_t, std::uint32_t),
                                        const void* context) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return comes_before(context, a, b); };
  if (std::is_sorted(order.begin(), order.end(), before)) return order;
  // Not std::stable_sort, which is four kinds of sort: 2 KB.
  std::vector<std::uint32_t> merged(size);
  for (std::size_t width = 1; width < size; width *= 2) {
    for (std::size_t begin = 0; begin < size; begin += 2 * width) {
      const std::uint32_t* first = order.data() + begin;
      const std::uint32_t* second = order.data() + std::min(begin + width, size);
      const std::uint32_t* end = order.data() + std::min(begin + 2 * width, size);
      std::merge(first, second, second, end, merged.data() + begin, before);
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace annotator
