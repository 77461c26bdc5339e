#include "text/interner.h"

#include <algorithm>

namespace annotator {

std::pair<std::uint32_t, bool> Interner::insert(std::uint64_t key) {
  if (size_ * 2 >= slots_.size()) grow();
  Slot& slot = slots_[place(key)];
  if (slot.number != kNone) return {slot.number, false};
  slot = {key, size_};
  return {size_++, true};
}

std::uint32_t Interner::find(std::uint64_t key) const { return size_ == 0 ? kNone : slots_[place(key)].number; }

std::size_t Interner::place(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key ^ key >> 32) & mask;
  while (slots_[at].number != kNone && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void Interner::grow() {
  constexpr std::size_t kFirst = 64;
  const std::size_t size = std::max(kFirst, slots_.size() * 4);
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(size));
  for (const Slot& slot : old) {
    if (slot.number != kNone) slots_[place(slot.key)] = slot;
  }
}

}  // namespace annotator
