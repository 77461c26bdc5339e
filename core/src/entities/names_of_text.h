#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "entities/name_words.h"
#include "lexicon/lexicons.h"
#include "tokens/token_text.h"

namespace annotator {

/// What the rules of identity look at: the text, its names with their words, and what is known of words. Views; all
/// must outlive it.
struct NamesOfText {
  const Document& document;
  const std::vector<Token>& tokens;
  const std::vector<Mention>& mentions;
  const MentionWords& words;
  const Lexicons& lexicons;

  [[nodiscard]] std::string_view word(std::uint32_t token) const { return token_text(document.text(), tokens[token]); }
  [[nodiscard]] std::string_view form(const Mention& mention) const { return document.text(mention.span); }
};

}  // namespace annotator
