#include "bytes/code_writer.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "lexicon/code_reader.h"

namespace annotator::tools {

namespace {

constexpr std::size_t kLongest = CodeReader::kLongest;
using Lengths = std::vector<std::uint8_t>;

/// Of Huffman codewords, 0 for a symbol that does not occur. Too long ones are avoided by making rare symbols commoner.
Lengths lengths_of(std::vector<std::uint64_t> counts) {
  for (;;) {
    Lengths lengths(counts.size(), 0);
    using Node = std::pair<std::uint64_t, std::vector<std::size_t>>;  // how often, and which symbols
    std::priority_queue<Node, std::vector<Node>, std::greater<>> nodes;
    for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
      if (counts[symbol] > 0) nodes.push({counts[symbol], {symbol}});
    }
    if (nodes.size() == 1) lengths[nodes.top().second.front()] = 1;
    while (nodes.size() > 1) {
      Node both = nodes.top();
      nodes.pop();
      both.first += nodes.top().first;
      both.second.insert(both.second.end(), nodes.top().second.begin(), nodes.top().second.end());
      nodes.pop();
      for (const std::size_t symbol : both.second) ++lengths[symbol];
      nodes.push(std::move(both));
    }
    if (std::all_of(lengths.begin(), lengths.end(), [](std::uint8_t length) { return length <= kLongest; }))
      return lengths;
    for (std::uint64_t& count : counts) count = (count + 1) / 2;
  }
}

std::vector<std::uint32_t> codewords_of(const Lengths& lengths) {
  std::vector<std::uint32_t> words(lengths.size(), 0);
  std::uint32_t next = 0;
  for (std::size_t length = 1; length <= kLongest; ++length, next <<= 1) {
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      if (lengths[symbol] == length) words[symbol] = next++;
    }
  }
  return words;
}

/// The number of low bits with which the Rice code of the numbers is shortest.
std::uint8_t best_low(const std::vector<std::uint32_t>& numbers) {
  const auto cost = [&](unsigned low) {
    std::uint64_t bits = 0;
    for (const std::uint32_t number : numbers) bits += (number >> low) + 1 + low;
    return bits;
  };
  unsigned best = 0;
  for (unsigned low = 1; low < 32; ++low) {
    if (cost(low) < cost(best)) best = low;
  }
  return static_cast<std::uint8_t>(best);
}

/// Appends bits, the highest of a byte first.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  void put(std::uint32_t value, unsigned count) {
    while (count-- > 0) {
      if (used_ % 8 == 0) out_.push_back(0);
      if ((value >> count & 1) != 0) out_.back() = static_cast<char>(out_.back() | 0x80 >> used_ % 8);
      ++used_;
    }
  }

 private:
  std::string& out_;
  std::size_t used_ = 0;
};

}  // namespace

CodeWriter::CodeWriter(std::span<const std::uint32_t> sizes, std::size_t numbers) : numbers_(numbers) {
  for (const std::uint32_t size : sizes) counts_.emplace_back(size);
}

std::string CodeWriter::bytes() const {
  std::string out;
  std::vector<Lengths> lengths;
  std::vector<std::vector<std::uint32_t>> words;
  for (const std::vector<std::uint64_t>& counts : counts_) {
    lengths.push_back(lengths_of(counts));
    words.push_back(codewords_of(lengths.back()));
    out.append(lengths.back().begin(), lengths.back().end());
  }
  Lengths lows;
  for (const std::vector<std::uint32_t>& numbers : numbers_) lows.push_back(best_low(numbers));
  out.append(lows.begin(), lows.end());
  BitWriter bits(out);
  for (const auto& [code, value, is_symbol] : written_) {
    if (is_symbol) {
      bits.put(words[code][value], lengths[code][value]);
      continue;
    }
    for (std::uint32_t high = value >> lows[code]; high > 0; --high) bits.put(1, 1);
    bits.put(0, 1);
    bits.put(value, lows[code]);
  }
  return out;
}

}  // namespace annotator::tools
