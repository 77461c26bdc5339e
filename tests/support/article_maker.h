#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"

namespace annotator::testing {

/// Paragraphs of a small grammar: running text with names, quotations whose marks are balanced, and dates.
class ArticleMaker {
 public:
  explicit ArticleMaker(Random& random) : random_(random) {}
  /// One or two sentences.
  std::string paragraph();
  std::vector<std::string> article(std::size_t paragraphs);

 private:
  std::string sentence();
  std::string expand(std::string_view pattern);

  Random& random_;
};

/// Paragraphs with a blank line between.
std::string joined(const std::vector<std::string>& paragraphs);

}  // namespace annotator::testing
