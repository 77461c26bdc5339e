// Makes the table of word classes:
//   word_classes FOLDER --vectors FILE --out words-en.bin [--words N] [--vector-words N] [--rounds N]
// Two kinds of classes. By neighbours, from the training text: exchange clustering on both sides, a word goes to the
// class that makes its neighbours most predictable (Martin, Liermann and Ney 1998, with word neighbours as in Uszkoreit
// and Brants 2008). By topic, from word vectors made of much more text: k-means, and k-means of the centres.
// Deterministic.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "lexicon/lexicons.h"
#include "ner/word_table.h"
#include "tables/word_table_writer.h"
#include "text/chars.h"
#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/token_text.h"
#include "tokens/tokenizer.h"
#include "vector_classes.h"

namespace annotator::train {

namespace {

constexpr std::uint32_t kLeastCount = 4;

struct Neighbour {
  std::uint32_t word;
  std::uint32_t count;
};

struct Text {
  std::vector<std::uint32_t> hashes;  // word number -> hash
  std::vector<std::uint32_t> counts;
  std::vector<std::uint8_t> lower_case;      // bucket of WordProfile
  std::vector<std::vector<Neighbour>> left;  // what stands before each word
  std::vector<std::vector<Neighbour>> right;
};

std::uint8_t bucket(std::uint32_t lower, std::uint32_t all) {
  if (all == 0) return 0;
  const double share = static_cast<double>(lower) / all;
  static constexpr double kLimits[] = {0.02, 0.1, 0.3, 0.6, 0.85, 0.97};
  std::uint8_t at = 1;
  for (const double limit : kLimits) at = static_cast<std::uint8_t>(at + (share >= limit ? 1 : 0));
  return at;
}

bool read_text(const std::string& folder, std::size_t most, Text& text) {
  struct Seen {
    std::uint32_t count = 0;
    std::uint32_t lower = 0;  // in lower case, not at the begin of a sentence
    std::uint32_t cased = 0;  // of those places, in either case
  };
  const Lexicons lexicons = Lexicons::embedded();
  std::unordered_map<std::uint32_t, Seen> seen;
  std::vector<std::vector<std::uint32_t>> sentences;
  for (const Corpus& corpus : kCorpora) {
    const Result<std::vector<GoldDocument>> documents = read_corpus(folder, corpus);
    if (!documents) {
      std::fprintf(stderr, "%s\n", documents.error().message.c_str());
      return false;
    }
    for (const GoldDocument& document : *documents) {
      const std::vector<Token> tokens = tokenize(document.text, lexicons.abbreviations);
      const std::vector<Block> blocks = find_blocks(document.text, tokens, lexicons.line_forms);
      for (const Sentence& sentence :
           split_sentences(document.text, tokens, blocks, lexicons.abbreviations, lexicons.sentence_starters)) {
        std::vector<std::uint32_t>& words = sentences.emplace_back();
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          const std::uint32_t hash = word_hash(fold(token_text(document.text, tokens[i])));
          words.push_back(hash);
          Seen& entry = seen[hash];
          ++entry.count;
          if (i == sentence.tokens.begin || tokens[i].casing == Casing::kNone) continue;
          ++entry.cased;
          entry.lower += tokens[i].casing == Casing::kLower ? 1 : 0;
        }
      }
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // (count, hash)
  for (const auto& [hash, entry] : seen) {
    if (entry.count >= kLeastCount) order.emplace_back(entry.count, hash);
  }
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (order.size() > most) order.resize(most);
  std::unordered_map<std::uint32_t, std::uint32_t> number;
  for (const auto& [count, hash] : order) {
    number.emplace(hash, static_cast<std::uint32_t>(number.size()));
    text.hashes.push_back(hash);
    text.counts.push_back(count);
    text.lower_case.push_back(bucket(seen[hash].lower, seen[hash].cased));
  }
  std::vector<std::unordered_map<std::uint32_t, std::uint32_t>> left(number.size());
  std::vector<std::unordered_map<std::uint32_t, std::uint32_t>> right(number.size());
  for (const std::vector<std::uint32_t>& words : sentences) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto a = number.find(words[i - 1]);
      const auto b = number.find(words[i]);
      if (a == number.end() || b == number.end()) continue;
      ++right[a->second][b->second];
      ++left[b->second][a->second];
    }
  }
  const auto sorted = [](const std::vector<std::unordered_map<std::uint32_t, std::uint32_t>>& maps) {
    std::vector<std::vector<Neighbour>> out(maps.size());
    for (std::size_t w = 0; w < maps.size(); ++w) {
      for (const auto& [word, count] : maps[w]) out[w].push_back({word, count});
      std::sort(out[w].begin(), out[w].end(), [](const Neighbour& a, const Neighbour& b) { return a.word < b.word; });
    }
    return out;
  };
  text.left = sorted(left);
  text.right = sorted(right);
  return true;
}

double n_log_n(std::uint32_t n) {
  static const std::vector<double> kTable = [] {
    std::vector<double> table(1 << 16, 0.0);
    for (std::size_t i = 2; i < table.size(); ++i) table[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
    return table;
  }();
  return n < kTable.size() ? kTable[n] : static_cast<double>(n) * std::log(static_cast<double>(n));
}

/// The class, 1 to `classes`, of each word.
std::vector<std::uint32_t> cluster(const Text& text, std::uint32_t classes, int rounds) {
  const std::size_t words = text.hashes.size();
  std::vector<std::uint32_t> of(words);
  for (std::size_t w = 0; w < words; ++w) of[w] = static_cast<std::uint32_t>(w % classes);
  std::vector<std::uint32_t> before(words * classes, 0);  // [v][c]: how often v stands before a word of class c
  std::vector<std::uint32_t> behind(words * classes, 0);
  std::vector<std::uint32_t> sizes(classes, 0);
  const auto move = [&](std::size_t w, std::uint32_t c, int sign) {
    for (const Neighbour& n : text.left[w]) before[n.word * classes + c] += static_cast<std::uint32_t>(sign) * n.count;
    for (const Neighbour& n : text.right[w]) behind[n.word * classes + c] += static_cast<std::uint32_t>(sign) * n.count;
    sizes[c] += static_cast<std::uint32_t>(sign) * text.counts[w];
  };
  for (std::size_t w = 0; w < words; ++w) move(w, of[w], 1);
  std::vector<double> gain(classes);
  for (int round = 0; round < rounds; ++round) {
    std::size_t moved = 0;
    for (std::size_t w = 0; w < words; ++w) {
      move(w, of[w], -1);
      for (std::uint32_t c = 0; c < classes; ++c)
        gain[c] = -2 * (n_log_n(sizes[c] + text.counts[w]) - n_log_n(sizes[c]));
      const auto add = [&](const std::vector<Neighbour>& neighbours, const std::vector<std::uint32_t>& table) {
        for (const Neighbour& n : neighbours) {
          const std::uint32_t* row = &table[n.word * classes];
          for (std::uint32_t c = 0; c < classes; ++c) gain[c] += n_log_n(row[c] + n.count) - n_log_n(row[c]);
        }
      };
      add(text.left[w], before);
      add(text.right[w], behind);
      const auto best = static_cast<std::uint32_t>(std::max_element(gain.begin(), gain.end()) - gain.begin());
      moved += best != of[w] ? 1 : 0;
      of[w] = best;
      move(w, best, 1);
    }
    std::printf("%u classes, round %d: %zu of %zu words moved\n", classes, round + 1, moved, words);
    std::fflush(stdout);
    if (moved * 200 < words) break;
  }
  for (std::uint32_t& c : of) ++c;
  return of;
}

int run(int argc, char** argv) {
  std::string folder;
  std::string out;
  std::string vector_path;
  std::size_t most = 24000;
  std::size_t vector_words = 60000;
  std::uint32_t topic_classes = 1000;
  int rounds = 8;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    if (!option.starts_with("--")) {
      folder = option;
    } else if (i + 1 < argc) {
      const std::string value = argv[++i];
      if (option == "--out") out = value;
      if (option == "--vectors") vector_path = value;
      if (option == "--vector-words") vector_words = static_cast<std::size_t>(std::atol(value.c_str()));
      if (option == "--topics") topic_classes = static_cast<std::uint32_t>(std::atol(value.c_str()));
      if (option == "--words") most = static_cast<std::size_t>(std::atol(value.c_str()));
      if (option == "--rounds") rounds = std::atoi(value.c_str());
    }
  }
  if (folder.empty() || vector_path.empty() || out.empty()) {
    std::fprintf(stderr, "word_classes FOLDER --vectors FILE --out FILE [--words N] [--vector-words N] [--topics N]\n");
    return 2;
  }
  Text text;
  if (!read_text(folder, most, text)) return 1;
  std::printf("%zu words\n", text.hashes.size());
  const Result<WordVectors> vectors = read_word_vectors(vector_path, vector_words);
  if (!vectors) {
    std::fprintf(stderr, "%s\n", vectors.error().message.c_str());
    return 1;
  }
  tools::WordProfiles table;
  const std::vector<std::uint32_t> coarse = cluster(text, 63, rounds);
  const std::vector<std::uint32_t> fine = cluster(text, 400, rounds);
  for (std::size_t w = 0; w < text.hashes.size(); ++w) {
    table.try_emplace(word_key(text.hashes[w]),
                      WordProfile{static_cast<std::uint8_t>(coarse[w]), static_cast<std::uint16_t>(fine[w]), 0, 0,
                                  text.lower_case[w]});
  }
  const VectorClasses topics = cluster_vectors(vectors->values, vectors->dimensions, topic_classes, 12);
  const VectorClasses fields = cluster_vectors(topics.centres, vectors->dimensions, 96, 20);
  for (std::size_t w = 0; w < vectors->words.size(); ++w) {
    WordProfile& profile = table[word_key(word_hash(fold(vectors->words[w])))];
    if (profile.topic == 0) profile.topic = static_cast<std::uint16_t>(1 + topics.of[w]);
  }
  std::vector<std::uint8_t> field_of;
  for (const std::uint32_t field : fields.of) field_of.push_back(static_cast<std::uint8_t>(1 + field));
  const std::string file = tools::write_word_table(table, field_of);
  std::ofstream(out, std::ios::binary).write(file.data(), static_cast<std::streamsize>(file.size()));
  std::printf("%s: %zu bytes\n", out.c_str(), file.size());
  return 0;
}

}  // namespace
}  // namespace annotator::train

int main(int argc, char** argv) { return annotator::train::run(argc, argv); }
