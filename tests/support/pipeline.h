#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotator/annotator.h"
#include "resources.h"

namespace annotator::testing {

/// The embedded word lists and weights, parsed once.
const Lexicons& lexicons();
const NameResources& names();
/// The whole analyzer, made once.
const Analyzer& analyzer();

Document document(std::string_view text);
std::vector<Token> tokens(std::string_view text);

/// A text cut into the stages that come before names, dates and quotes.
struct Reading {
  Document document;
  std::vector<Token> tokens;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
};
Reading read(std::string_view text);

/// The whole pipeline with an article date "YYYY-MM-DD", or without one when it is empty.
Analysis analyze(const Document& document, std::string_view date = {});

/// The names that an analyzer finds, each behind its label: "person Ana Roth; place Lisbon".
std::string names_of(const Analyzer& analyzer, std::string_view text);

/// A file of the repository, named from its root; the test fails when it is missing.
std::string read_file(const std::string& path);

}  // namespace annotator::testing
