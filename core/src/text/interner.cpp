#include "text/interner.h"

#include <algorithm>

namespace annotator {

void Interner::grow() {
  constexpr std::size_t kFirst = 64;
  const std::size_t size = std::max(kFirst, slots_.size() * 4);
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(size));
  for (const Slot& slot : old) {
    if (slot.number != kNone) slots_[place(slot.key)] = slot;
  }
}

}  // namespace annotator
