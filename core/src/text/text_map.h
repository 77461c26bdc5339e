#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/interner.h"

namespace annotator {

/// A text as a hash (FNV-1a). Two texts of one key are taken for one; with 64 bits no two of a document are.
using TextKey = std::uint64_t;
inline constexpr TextKey kEmptyText = 0xCBF29CE484222325u;

/// The key of a text, or of `before` with `text` behind it: text_key("b", text_key("a")) == text_key("ab").
[[nodiscard]] constexpr TextKey text_key(std::string_view text, TextKey before = kEmptyText) {
  for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return before;
}

/// What is known of texts.
template <class Value>
class TextMap {
 public:
  /// What is known of a text, first made with `value` where nothing is, and whether that was so. Valid until the next.
  std::pair<Value*, bool> add(TextKey key, Value value) {
    const auto [number, fresh] = numbers_.insert(key);
    if (fresh) values_.push_back(std::move(value));
    return {&values_[number], fresh};
  }
  /// Null where nothing is known.
  [[nodiscard]] const Value* find(TextKey key) const {
    const std::uint32_t number = numbers_.find(key);
    return number == Interner::kNone ? nullptr : &values_[number];
  }
  [[nodiscard]] bool empty() const { return values_.empty(); }

 private:
  Interner numbers_;
  std::vector<Value> values_;  // by number
};

}  // namespace annotator
