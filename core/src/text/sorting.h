#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace annotator {

/// The numbers below `size` in the order that `comes_before(context, a, b)` tells; of two of which neither comes before
/// the other, the lower first.
[[nodiscard]] std::vector<std::uint32_t> stable_order(std::size_t size,
                                                      bool (*comes_before)(const void*, std::uint32_t, std::uint32_t),
                                                      const void* context);

/// As std::stable_sort of the whole list, which is compiled anew for each kind of list: 3 to 8 KB, and most lists here
/// are short.
template <class Item, class Before>
void sort_stably(std::vector<Item>& items, const Before& comes_before) {
  if (items.size() < 2) return;
  struct Context {
    const std::vector<Item>& items;
    const Before& comes_before;
  };
  const Context context{items, comes_before};
  const std::vector<std::uint32_t> order = stable_order(
      items.size(),
      [](const void* known, std::uint32_t a, std::uint32_t b) {
        const auto& [all, before] = *static_cast<const Context*>(known);
        return static_cast<bool>(before(all[a], all[b]));
      },
      &context);
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(items[i]));
  items = std::move(sorted);
}

}  // namespace annotator
