#include "support/pipeline.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/tokenizer.h"

namespace annotator::testing {

namespace {

const Resources& resources() {
  static const Resources instance = Resources::embedded();
  return instance;
}

}  // namespace

const Lexicons& lexicons() { return resources().lexicons; }
const NameResources& names() { return resources().names; }

const Analyzer& analyzer() {
  static const Analyzer instance = Analyzer::create();
  return instance;
}

Document document(std::string_view text) { return *Document::from_utf8(text); }

std::vector<Token> tokens(std::string_view text) { return tokenize(text, lexicons().abbreviations); }

Reading read(std::string_view text) {
  Reading reading{document(text), {}, {}, {}};
  const std::string_view kept = reading.document.text();
  reading.tokens = tokens(kept);
  reading.blocks = find_blocks(kept, reading.tokens, lexicons().line_forms);
  reading.sentences =
      split_sentences(kept, reading.tokens, reading.blocks, lexicons().abbreviations, lexicons().sentence_starters);
  return reading;
}

Analysis analyze(const Document& document, std::string_view date) {
  Options options;
  if (!date.empty()) options.date = *parse_date(date);
  return analyzer().analyze(document, options);
}

std::string names_of(const Analyzer& analyzer, std::string_view text) {
  const Document read = document(text);
  std::string out;
  for (const Mention& mention : analyzer.analyze(read, {}).mentions) {
    if (!out.empty()) out += "; ";
    out.append(info(mention.label).name).append(" ").append(read.text(mention.span));
  }
  return out;
}

std::string read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE_MESSAGE(file != nullptr, "cannot open " << path << "; run the tests from the root of the repository");
  std::string text;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, got);
  std::fclose(file);
  return text;
}

}  // namespace annotator::testing
