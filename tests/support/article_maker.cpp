#include "support/article_maker.h"

#include <string_view>

namespace annotator::testing {

namespace {

/// What a letter behind a % stands for; a pattern may hold others.
struct Choice {
  char letter;
  std::vector<std::string_view> patterns;
};

const std::vector<Choice>& choices() {
  static const std::vector<Choice> table = {
      {'S',
       {"%P said %T that the %O %V.", "“%C,” %P said %T.", "“%C,” said %P. “%C.”", "According to %P, the %O %V %T.",
        "The %O %V from %D to %D, and %P was told of it.", "“%C.”", "%P told %P %T: “%C.”", "%T, the %O %V in %L.",
        "%P, who came to %L %T, called it a “%A %O.”", "The %O of %L %V %T, “%C,” as %P put it.",
        "%T %P asked whether the %O %V, but nobody in %L knew.", "\"%C,\" %P added, \"and %C.\"",
        "%D: the %O %V, said %P."}},
      {'P',
       {"Ana Roth", "Roth", "Mr. Dahl", "Mayor Luis Ortega", "Ortega", "she", "he", "the mayor", "a spokesman",
        "the Harbour Board", "Harbour Board officials", "Dr. Mina Sato", "Sato"}},
      {'O', {"bridge", "harbour", "strike", "budget", "new ferry", "festival"}},
      {'V', {"will open", "had closed", "was late", "would be built again", "lost two thirds of its visitors"}},
      {'C',
       {"we waited for a long time", "the %O %V", "it is the best thing since 1999", "nobody asked us %T",
        "I don't know what the mayor's people want"}},
      {'A', {"great", "very old", "so-called"}},
      {'L', {"Lisbon", "Oslo", "Norway", "St. John's", "the old town"}},
      {'T',
       {"on Monday",
        "on Friday",
        "last week",
        "in May",
        "on %D",
        "the next day",
        "two days later",
        "that month",
        "every Friday",
        "at 5 p.m.",
        "yesterday",
        "in the spring",
        "since January",
        "for three weeks",
        "the same year",
        "a year earlier",
        "in the 1990s",
        "at the time",
        "by the end of the year",
        "an hour ago"}},
      {'D', {"3 March 2021", "May 5", "2019-06-04", "7 July", "12/11/2018", "1987", "Christmas"}},
  };
  return table;
}

}  // namespace

std::string ArticleMaker::expand(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%') {
      out += pattern[i];
      continue;
    }
    ++i;
    for (const Choice& choice : choices()) {
      if (choice.letter == pattern[i]) out += expand(random_.of(choice.patterns));
    }
  }
  return out;
}

std::string ArticleMaker::sentence() {
  std::string out = expand("%S");
  if ('a' <= out[0] && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string ArticleMaker::paragraph() {
  if (random_.below(10) == 0) return expand("The %O %V on %D");  // a line that does not end like a sentence
  if (random_.below(10) == 0) return expand("- %D: the %O %V.");
  std::string out = sentence();
  if (random_.below(2) == 0) out += " " + sentence();
  return out;
}

std::vector<std::string> ArticleMaker::article(std::size_t paragraphs) {
  std::vector<std::string> out;
  while (out.size() < paragraphs) out.push_back(paragraph());
  return out;
}

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (const std::string& paragraph : paragraphs) {
    if (!out.empty()) out += "\n\n";
    out += paragraph;
  }
  return out;
}

}  // namespace annotator::testing
