#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ner/word_table.h"

namespace annotator::train {

/// What is known of words, by their key. Two words with one key are taken for one: the first stays.
using WordProfiles = std::map<std::uint32_t, WordProfile>;

/// The bytes that WordTable::parse() reads. `fields` holds the field of each topic, from topic 1 on.
[[nodiscard]] std::string write_word_table(const WordProfiles& words, const std::vector<std::uint8_t>& fields);

}  // namespace annotator::train
