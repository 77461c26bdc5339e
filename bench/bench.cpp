// Time of each stage over the files named on the command line, one article a call:
//   annotator_bench FILE...
// Prints nanoseconds a byte, the median of kRuns runs over all files, and the share of the whole.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "annotator/annotator.h"
#include "entities/entities.h"
#include "ner/mentions.h"
#include "quotes/quotes.h"
#include "resources.h"
#include "timex/timex.h"
#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/tokenizer.h"

namespace {

using namespace annotator;

constexpr int kRuns = 31;

/// An article with the results of all stages, so that each can be run alone.
struct Article {
  Document document;
  Analysis analysis;
};

double median_ns(const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
  return times[kRuns / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const Analyzer analyzer = Analyzer::create();
  const Resources resources = Resources::embedded();
  const Lexicons& lex = resources.lexicons;
  std::vector<Article> articles;
  std::size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (text.empty()) {
      std::fprintf(stderr, "annotator_bench: %s: no such file, or empty\n", argv[i]);
      return 1;
    }
    Document document = *Document::from_utf8(text);
    Analysis analysis = analyzer.analyze(document, {});
    bytes += text.size();
    articles.push_back({std::move(document), std::move(analysis)});
  }
  if (articles.empty()) {
    std::fprintf(stderr, "annotator_bench FILE...\n");
    return 2;
  }
  struct Stage {
    const char* name;
    std::function<void(const Article&)> run;
  };
  // Each result is kept alive to the end of the statement; its size is added up so that no work can be left out.
  std::size_t sum = 0;
  const std::vector<Stage> stages = {
      {"document", [&](const Article& a) { sum += Document::from_utf8(a.document.text())->text().size(); }},
      {"tokens", [&](const Article& a) { sum += tokenize(a.document.text(), lex.abbreviations).size(); }},
      {"blocks",
       [&](const Article& a) { sum += find_blocks(a.document.text(), a.analysis.tokens, lex.line_forms).size(); }},
      {"sentences",
       [&](const Article& a) {
         sum += split_sentences(a.document.text(), a.analysis.tokens, a.analysis.blocks, lex.abbreviations,
                                lex.sentence_starters)
                    .size();
       }},
      {"names",
       [&](const Article& a) {
         sum +=
             find_mentions(a.document, a.analysis.tokens, a.analysis.sentences, lex.gazetteer, resources.names).size();
       }},
      {"dates",
       [&](const Article& a) {
         sum += find_timexes(a.document, a.analysis.tokens, a.analysis.blocks, a.analysis.sentences, a.analysis.date,
                             Fuzzy::kCore)
                    .size();
       }},
      {"entities",
       [&](const Article& a) {
         std::vector<Mention> mentions = a.analysis.mentions;
         sum += group_entities(a.document, a.analysis.tokens, mentions, lex).size();
       }},
      {"quotes",
       [&](const Article& a) {
         sum += find_quotes({a.document, a.analysis.tokens, a.analysis.blocks, a.analysis.sentences,
                             a.analysis.mentions, a.analysis.entities, lex.speech, lex.gazetteer},
                            Indirect::kLeave)
                    .quotes.size();
       }},
      {"json", [&](const Article& a) { sum += to_json(a.document, a.analysis, OffsetUnit::kUtf16).size(); }},
      {"whole", [&](const Article& a) { sum += annotate(analyzer, a.document.text(), {})->size(); }},
  };
  std::vector<double> times;
  for (const Stage& stage : stages) {
    times.push_back(median_ns([&] {
      for (const Article& article : articles) stage.run(article);
    }));
  }
  std::printf("%zu articles, %zu bytes, median of %d runs (check %zu)\n", articles.size(), bytes, kRuns, sum);
  std::printf("%-12s %10s %8s\n", "stage", "ns/byte", "share");
  for (std::size_t i = 0; i < stages.size(); ++i) {
    std::printf("%-12s %10.2f %7.1f%%\n", stages[i].name, times[i] / static_cast<double>(bytes),
                100 * times[i] / times.back());
  }
  return 0;
}
