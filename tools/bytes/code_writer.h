#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace annotator::tools {

/// Collects symbols and numbers, and writes them in the fewest bits; core/src/lexicon/code_reader.h reads them and
/// tells the format.
class CodeWriter {
 public:
  CodeWriter(std::span<const std::uint32_t> sizes, std::size_t numbers);

  std::uint32_t symbol(std::size_t code, std::uint32_t symbol) {
    ++counts_[code][symbol];
    written_.push_back({code, symbol, true});
    return symbol;
  }
  std::uint32_t number(std::size_t code, std::uint32_t number) {
    numbers_[code].push_back(number);
    written_.push_back({code, number, false});
    return number;
  }
  [[nodiscard]] std::string bytes() const;

 private:
  struct Written {
    std::size_t code = 0;
    std::uint32_t value = 0;
    bool is_symbol = false;
  };
  std::vector<std::vector<std::uint64_t>> counts_;  // by code and symbol
  std::vector<std::vector<std::uint32_t>> numbers_;
  std::vector<Written> written_;
};

}  // namespace annotator::tools
