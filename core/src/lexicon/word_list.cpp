#include "lexicon/word_list.h"

#include <algorithm>

#include "text/seldom.h"
#include "text/sorting.h"

namespace annotator {

ANNOTATOR_SELDOM WordList::WordList(std::string_view text) {
  for_each_entry(text, [this](const WordEntry& entry) { entries_.push_back(entry); });
  sort_stably(entries_, [](const WordEntry& a, const WordEntry& b) { return a.key < b.key; });
}

const WordEntry* WordList::find(std::string_view key) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), key,
                                   [](const WordEntry& entry, std::string_view k) { return entry.key < k; });
  return at != entries_.end() && at->key == key ? &*at : nullptr;
}

}  // namespace annotator
