// Who said what in an article: voices FILE
#include <annotator/annotator.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

/// Who "he" is where that is known, else the words of the article.
std::string_view name_of(const std::optional<annotator::Speaker>& speaker, const annotator::Document& document,
                         const annotator::Analysis& found) {
  if (!speaker) return "somebody";
  if (speaker->entity) return found.entities[index(*speaker->entity)].name;
  return document.text(speaker->span);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: voices FILE\n";
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  if (!file) {
    std::cerr << "voices: " << arguments[1] << ": cannot be read\n";
    return 1;
  }
  const std::string bytes(std::istreambuf_iterator<char>(file), {});

  const annotator::Result<annotator::Document> document = annotator::Document::from_utf8(bytes);
  if (!document) {
    std::cerr << "voices: " << document.error().message << "\n";
    return 1;
  }
  const annotator::Analyzer analyzer = annotator::Analyzer::create();
  const annotator::Analysis found = analyzer.analyze(*document, {});
  for (const annotator::Quote& quote : found.quotes) {
    std::cout << name_of(quote.speaker, *document, found) << ": " << document->text(quote.span) << "\n";
  }
}
