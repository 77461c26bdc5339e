// Trains the tagger of names:
//   train_ner FOLDER --words words-en.bin --out ner-en.bin
// FOLDER holds training/ and articles/; the list of corpora and their weights stands in corpus.cpp. docs/model.md tells
// the steps; the options below change them.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "trainer.h"

namespace annotator::train {
namespace {

struct Arguments {
  std::string folder;
  std::string words;
  std::string out;
  Settings settings;
};

struct Option {
  std::string_view name;
  void (*set)(Arguments&, const char* value);
};
constexpr Option kOptions[] = {
    {"--words", [](Arguments& a, const char* v) { a.words = v; }},
    {"--out", [](Arguments& a, const char* v) { a.out = v; }},
    {"--epochs", [](Arguments& a, const char* v) { a.settings.epochs = std::atoi(v); }},
    {"--folds", [](Arguments& a, const char* v) { a.settings.folds = std::atoi(v); }},
    {"--fold-epochs", [](Arguments& a, const char* v) { a.settings.fold_epochs = std::atoi(v); }},
    {"--weights", [](Arguments& a, const char* v) { a.settings.weights = static_cast<std::size_t>(std::atol(v)); }},
    {"--seed", [](Arguments& a, const char* v) { a.settings.seed = static_cast<std::uint32_t>(std::atol(v)); }},
    {"--rate", [](Arguments& a, const char* v) { a.settings.learning.rate = std::strtof(v, nullptr); }},
    {"--sparsity", [](Arguments& a, const char* v) { a.settings.learning.sparsity = std::strtof(v, nullptr); }},
    {"--shrink", [](Arguments& a, const char* v) { a.settings.learning.shrink = std::strtof(v, nullptr); }},
    {"--dropout", [](Arguments& a, const char* v) { a.settings.learning.dropout = std::strtof(v, nullptr); }},
};

bool read_arguments(int argc, char** argv, Arguments& out) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view given = argv[i];
    if (!given.starts_with("--")) {
      out.folder = given;
      continue;
    }
    bool known = false;
    for (const Option& option : kOptions) {
      if (option.name != given || i + 1 == argc) continue;
      option.set(out, argv[++i]);
      known = true;
      break;
    }
    if (!known) {
      std::fprintf(stderr, "train_ner: %s: no such option, or its value is missing\n", argv[i]);
      return false;
    }
  }
  return !out.folder.empty() && !out.out.empty() && !out.words.empty();
}

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

int run(int argc, char** argv) {
  Arguments arguments;
  if (!read_arguments(argc, argv, arguments)) {
    std::fprintf(stderr, "train_ner FOLDER --words FILE --out FILE");
    for (const Option& option : kOptions) std::fprintf(stderr, " [%s VALUE]", option.name.data());
    std::fprintf(stderr, "\n");
    return 2;
  }
  const Result<WordTable> words = WordTable::parse(read_bytes(arguments.words));
  if (!words) {
    std::fprintf(stderr, "%s: %s\n", arguments.words.c_str(), words.error().message.c_str());
    return 1;
  }
  Trainer trainer(arguments.settings, *words);
  bool complete = true;
  for (const Corpus& corpus : kCorpora) {
    Result<std::vector<GoldDocument>> documents = read_corpus(arguments.folder, corpus);
    if (!documents) std::fprintf(stderr, "%s\n", documents.error().message.c_str());
    complete &= static_cast<bool>(documents);
    if (documents) trainer.add(std::move(documents.value()));
  }
  if (!complete) return 1;
  const CompiledModel model = trainer.run();
  std::ofstream out(arguments.out, std::ios::binary);
  out.write(model.bytes.data(), static_cast<std::streamsize>(model.bytes.size()));
  if (!out) {
    std::fprintf(stderr, "train_ner: cannot write %s\n", arguments.out.c_str());
    return 1;
  }
  std::printf("%s: %zu features, %zu weights of %zu, %zu bytes\n", arguments.out.c_str(), model.features, model.weights,
              model.all, model.bytes.size());
  return 0;
}

}  // namespace
}  // namespace annotator::train

int main(int argc, char** argv) { return annotator::train::run(argc, argv); }
