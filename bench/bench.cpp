// Time of each stage over the files named on the command line, one article a call:
//   annotator_bench FILE...
// Prints nanoseconds a byte, the median of kRuns runs over all files, and the share of the whole; then how many tokens
// a second names are found in, and how long a start takes.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/annotator.h"
#include "entities/entities.h"
#include "entities/marked_names.h"
#include "ner/mentions.h"
#include "quotes/quotes.h"
#include "resources.h"
#include "text/language.h"
#include "timex/timex.h"
#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/tokenizer.h"

namespace {

using namespace annotator;

constexpr int kRuns = 31;
constexpr int kStarts = 7;
constexpr int kWarmUpMs = 300;

/// An article with the results of all stages, so that each can be run alone.
struct Article {
  Document document;
  Analysis analysis;
  std::vector<Mention> found;  // the names of the tagger alone
};

double median_ns(int runs, const std::function<void()>& work) {
  // In WebAssembly the engine first runs code that it compiled in haste.
  for (const auto begin = std::chrono::steady_clock::now();
       std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(kWarmUpMs);) {
    work();
  }
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

}  // namespace

int main(int argc, char** argv) {
  const Analyzer analyzer = Analyzer::create();
  const Resources resources = Resources::embedded();
  const Lexicons& lex = resources.lexicons;
  std::vector<Article> articles;
  std::size_t bytes = 0;
  std::size_t tokens = 0;
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
    tokens += analysis.tokens.size();
    std::vector<Mention> found =
        find_mentions(document, analysis.tokens, analysis.sentences, lex.gazetteer, resources.names);
    articles.push_back({std::move(document), std::move(analysis), std::move(found)});
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
      {"language", [&](const Article& a) { sum += detect_language(a.document.text(), a.analysis.tokens).size(); }},
      {"article date",
       [&](const Article& a) {
         const ArticleDate date = find_article_date(a.document, a.analysis.tokens, a.analysis.blocks, {});
         sum += date.source == DateSource::kNone ? 1 : 0;
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
      {"marks",
       [&](const Article& a) {
         std::vector<Mention> mentions = a.found;
         mark_names(a.document, a.analysis, lex, mentions);
         sum += mentions.size();
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
    times.push_back(median_ns(kRuns, [&] {
      for (const Article& article : articles) stage.run(article);
    }));
  }
  std::printf("%zu articles, %zu bytes, %zu tokens, median of %d runs\n", articles.size(), bytes, tokens, kRuns);
  std::printf("%-12s %10s %8s\n", "stage", "ns/byte", "share");
  for (std::size_t i = 0; i < stages.size(); ++i) {
    std::printf("%-12s %10.2f %7.1f%%\n", stages[i].name, times[i] / static_cast<double>(bytes),
                100 * times[i] / times.back());
  }
  const auto names = std::find_if(stages.begin(), stages.end(),
                                  [](const Stage& stage) { return std::string_view(stage.name) == "names"; });
  const double names_ns = times[static_cast<std::size_t>(names - stages.begin())];
  const double start_ns =
      median_ns(kStarts, [&] { sum += Analyzer::create().analyze(articles[0].document, {}).tokens.size(); });
  std::printf("names: %.2f M tokens/s; start with the first article: %.1f ms (check %zu)\n",
              1000 * static_cast<double>(tokens) / names_ns, start_ns / 1e6, sum);
  return 0;
}
