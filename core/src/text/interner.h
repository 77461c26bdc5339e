#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace annotator {

/// Numbers distinct keys from 0 in the order in which they first come. Keys are hashes already.
class Interner {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// The number of `key`, and whether it is new.
  std::pair<std::uint32_t, bool> insert(std::uint64_t key);
  /// The number of `key`, or kNone.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const;
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kNone;
  };
  /// Where `key` is, or is to be.
  [[nodiscard]] std::size_t place(std::uint64_t key) const;
  void grow();

  std::vector<Slot> slots_;  // the size is 0 or a power of two
  std::uint32_t size_ = 0;
};

}  // namespace annotator
