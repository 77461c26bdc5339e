#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace annotator {

/// One entry of a word list: `key<TAB>value`, the value empty when there is no tab; or a word of a group.
struct WordEntry {
  std::string_view key;
  std::string_view value;
};

/// A text with one entry a line; lines that begin with '#' and empty lines are skipped. Behind a line `[value]` each
/// word of the lines is an entry with this value. Views into the text, which must outlive the list. Sorted by key, so
/// that find() is a binary search.
class WordList {
 public:
  explicit WordList(std::string_view text);
  /// nullptr when there is no such entry. The comparison is by bytes: fold the key when the list is folded.
  [[nodiscard]] const WordEntry* find(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }
  [[nodiscard]] const std::vector<WordEntry>& entries() const { return entries_; }

 private:
  std::vector<WordEntry> entries_;
};

/// Calls `visit(entry)` for each entry of the text, in file order.
template <class Visit>
void for_each_entry(std::string_view text, Visit visit) {
  std::string_view group;
  while (!text.empty()) {
    const std::size_t stop = text.find('\n');
    std::string_view line = text.substr(0, stop);
    text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 1);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      group = line.substr(1, line.find(']') - 1);
      continue;
    }
    if (!group.empty()) {
      while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        visit(WordEntry{line.substr(0, end), group});
        line.remove_prefix(std::min(end + 1, line.size()));
      }
      continue;
    }
    const std::size_t tab = line.find('\t');
    visit(WordEntry{line.substr(0, tab), tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1)});
  }
}

}  // namespace annotator
