#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace annotator {

/// Numbers distinct keys from 0 in the order in which they first come. Keys are hashes already.
class Interner {
 public:
  /// The number of `key`, and whether it is new.
  std::pair<std::uint32_t, bool> insert(std::uint64_t key) {
    if (size_ * 2 >= slots_.size()) grow();
    Slot& slot = find(key);
    if (slot.number != kFree) return {slot.number, false};
    slot = {key, size_};
    return {size_++, true};
  }
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kFree;
  };
  Slot& find(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (key ^ key >> 32) & mask;
    while (slots_[at].number != kFree && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
    for (const Slot& slot : old) {
      if (slot.number != kFree) find(slot.key) = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(256);  // the size is a power of two
  std::uint32_t size_ = 0;
};

}  // namespace annotator
