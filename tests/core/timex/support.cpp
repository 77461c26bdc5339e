#include "core/timex/support.h"

#include "support/pipeline.h"
#include "timex/timex.h"

namespace annotator::testing {

Marked read_marked(std::string_view marked) {
  const std::size_t open = marked.find('[');
  const std::size_t close = marked.find(']');
  if (open == std::string_view::npos || close == std::string_view::npos)
    return {std::string(marked), std::string(marked)};
  const std::string wanted(marked.substr(open + 1, close - open - 1));
  return {std::string(marked.substr(0, open)) + wanted + std::string(marked.substr(close + 1)), wanted};
}

std::vector<Timex> timexes(std::string_view text, std::string_view date, Fuzzy fuzzy) {
  const Reading reading = read(text);
  std::optional<DateTime> given;
  if (!date.empty()) given = *parse_date(date);
  const ArticleDate article = find_article_date(reading.document, reading.tokens, reading.blocks, given);
  return find_timexes(reading.document, reading.tokens, reading.blocks, reading.sentences, article, fuzzy);
}

std::string show_timexes(std::string_view text, const std::vector<Timex>& found) {
  std::string out;
  for (const Timex& timex : found) {
    if (!out.empty()) out += ' ';
    out += '[';
    out += text.substr(timex.span.begin, timex.span.size());
    out += ' ' + timex.value + ']';
  }
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t at = text.find(separator);
    out.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + separator.size());
  }
  return out;
}

}  // namespace annotator::testing
