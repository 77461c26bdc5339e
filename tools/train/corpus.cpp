#include "corpus.h"

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace annotator::train {

namespace {

constexpr LabelSet kPerson = bit(Label::kPerson);
constexpr LabelSet kOrganization = bit(Label::kOrganization);
constexpr LabelSet kPlace = bit(Label::kPlace);
constexpr LabelSet kGroup = bit(Label::kGroup);
constexpr LabelSet kFacility = bit(Label::kFacility);
constexpr LabelSet kEvent = bit(Label::kEvent);
constexpr LabelSet kProduct = bit(Label::kProduct);
constexpr LabelSet kWork = bit(Label::kWork);
constexpr LabelSet kLaw = bit(Label::kLaw);
constexpr LabelSet kMisc = kGroup | kEvent | kProduct | kWork | kLaw;
constexpr LabelSet kThree = kPerson | kOrganization | kPlace;

struct Code {
  std::string_view code;
  LabelSet labels;
};
constexpr Code kCodes[] = {{"PER", kPerson},  {"ORG", kOrganization}, {"LOC", kPlace},    {"NORP", kGroup},
                           {"EVENT", kEvent}, {"FAC", kFacility},     {"PROD", kProduct}, {"WORK", kWork},
                           {"LAW", kLaw},     {"MISC", kMisc}};

LabelSet labels_of(std::string_view code, LabelSet annotated) {
  for (const Code& row : kCodes) {
    if (row.code != code) continue;
    // A corpus without facilities marks them as places.
    return code == "LOC" && (annotated & kFacility) == 0 ? static_cast<LabelSet>(kPlace | kFacility) : row.labels;
  }
  return 0;
}

bool one_of(std::string_view token, std::initializer_list<std::string_view> list) {
  for (const std::string_view item : list) {
    if (item == token) return true;
  }
  return false;
}

std::string_view unbracket(std::string_view token) {
  if (token == "-LRB-") return "(";
  if (token == "-RRB-") return ")";
  if (token == "-LSB-") return "[";
  if (token == "-RSB-") return "]";
  if (token == "``" || token == "''") return "\"";
  return token;
}

bool no_space_before(std::string_view token) {
  return one_of(token, {".",      ",",        ";",        ":",        "!",       "?",        "%",   ")",   "]",   "}",
                        "\u2019", "\u201D",   "'s",       "\u2019s",  "n't",     "n\u2019t", "'re", "'ve", "'ll", "'d",
                        "'m",     "\u2019re", "\u2019ve", "\u2019ll", "\u2019d", "\u2019m",  "'",   "..."});
}

bool no_space_after(std::string_view token) {
  return one_of(token, {"(", "[", "{", "\u201C", "\u2018", "$", "\u00A3", "\u20AC", "#"});
}

bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_lower(char c) { return 'a' <= c && c <= 'z'; }

/// The names inside a hyphenated word: "US-led" holds US, "pro-Russian" Russian, "Israeli-Palestinian" (groups) two.
std::vector<ByteSpan> name_parts(std::string_view word, ByteSpan span, bool group) {
  std::size_t begin = 0;
  std::size_t end = word.size();
  if (word.find('-') == word.npos || word.find(' ') != word.npos) return {span};
  const std::size_t first = word.find('-');
  if (first + 1 < word.size() && is_upper(word[first + 1]) &&
      one_of(word.substr(0, first), {"pro", "Pro", "anti", "Anti", "non", "Non", "ex", "Ex", "post", "Post", "pre",
                                     "Pre", "trans", "Trans", "mid", "Mid"})) {
    begin = first + 1;
  }
  const std::size_t last = word.find('-', begin);
  if (last != word.npos && last > begin && last + 3 < word.size() && is_lower(word[last + 1])) {
    bool lower = true;
    for (const char c : word.substr(last)) lower &= is_lower(c) || c == '-';
    if (lower) end = last;
  }
  const auto at = [span](std::size_t from, std::size_t to) {
    return ByteSpan{span.begin + static_cast<std::uint32_t>(from), span.begin + static_cast<std::uint32_t>(to)};
  };
  const std::string_view inner = word.substr(begin, end - begin);
  const std::size_t cut = inner.find('-');
  if (group && cut != inner.npos && cut + 1 < inner.size() && is_upper(inner[0]) && is_upper(inner[cut + 1]) &&
      inner.find('-', cut + 1) == inner.npos) {
    return {at(begin, begin + cut), at(begin + cut + 1, end)};
  }
  return {at(begin, end)};
}

/// Puts the tokens of a sentence together as a person would have written them.
class Renderer {
 public:
  explicit Renderer(const Corpus& corpus) : corpus_(corpus) {}

  void sentence(const std::vector<std::pair<std::string, std::string>>& tokens) {
    bool glue = true;
    bool straight_open = false;
    std::string& text = document_.text;
    if (!text.empty()) text += std::string_view(".!?\"'):").find(text.back()) != std::string_view::npos ? ' ' : '\n';
    for (const auto& [raw, tag] : tokens) {
      const std::string_view token = unbracket(raw);
      bool space = !glue && !no_space_before(token);
      glue = no_space_after(token);
      if (token == "\"") {
        straight_open = !straight_open;
        glue |= straight_open;
        space &= straight_open;
      }
      if (space) text += ' ';
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += token;
      const LabelSet labels = tag.size() > 2 ? labels_of(std::string_view(tag).substr(2), corpus_.annotated) : 0;
      if (labels == 0 || tag[0] == 'B' || open_.labels != labels) close();
      if (labels == 0) continue;
      if (open_.labels == 0) open_ = {{begin, begin}, labels};
      open_.span.end = static_cast<std::uint32_t>(text.size());
    }
    close();
  }

  [[nodiscard]] bool empty() const { return document_.text.empty(); }
  GoldDocument take() {
    document_.annotated = corpus_.annotated;
    document_.weight = corpus_.weight;
    document_.silver = corpus_.silver;
    return std::exchange(document_, {});
  }

 private:
  void close() {
    if (open_.labels != 0) {
      const std::string_view word = std::string_view(document_.text).substr(open_.span.begin, open_.span.size());
      for (const ByteSpan part :
           corpus_.to_contract ? name_parts(word, open_.span, open_.labels == kGroup) : std::vector{open_.span}) {
        document_.names.push_back({part, open_.labels});
      }
    }
    open_ = {};
  }

  const Corpus& corpus_;
  GoldDocument document_;
  GoldName open_;
};

std::vector<GoldDocument> read_conll(std::istream& in, const Corpus& corpus) {
  constexpr int kSentencesWithoutDocument = 15;  // a document where the file does not tell
  std::vector<GoldDocument> documents;
  Renderer renderer(corpus);
  std::vector<std::pair<std::string, std::string>> tokens;
  bool named = false;
  int sentences = 0;
  const auto end_sentence = [&] {
    if (tokens.empty()) return;
    renderer.sentence(tokens);
    tokens.clear();
    ++sentences;
  };
  const auto end_document = [&] {
    end_sentence();
    if (!renderer.empty()) documents.push_back(renderer.take());
    sentences = 0;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# doc")) {
      end_document();
      named = true;
    } else if (line.find_first_not_of(" \r") == std::string::npos) {
      end_sentence();
      if (!named && sentences >= kSentencesWithoutDocument) end_document();
    } else {
      const std::size_t tab = line.find('\t');
      tokens.emplace_back(line.substr(0, tab), tab == std::string::npos ? "O" : line.substr(line.rfind('\t') + 1));
    }
  }
  end_document();
  return documents;
}

Result<std::vector<GoldDocument>> read_jsonl(std::istream& in, const std::string& path, const Corpus& corpus) {
  std::vector<GoldDocument> documents;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto record = nlohmann::json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("text") || !record.contains("mentions")) {
      return Error{ErrorCode::kBadInput, path + ":" + std::to_string(number) + ": expected {\"text\", \"mentions\"}"};
    }
    GoldDocument document;
    document.text = record["text"].get<std::string>();
    document.annotated = corpus.annotated;
    document.weight = corpus.weight;
    std::vector<std::uint32_t> bytes;  // byte offset of each code point
    for (std::uint32_t i = 0; i < document.text.size(); ++i) {
      if ((static_cast<unsigned char>(document.text[i]) & 0xC0) != 0x80) bytes.push_back(i);
    }
    bytes.push_back(static_cast<std::uint32_t>(document.text.size()));
    for (const auto& mention : record["mentions"]) {
      const auto label = label_from_name(mention["label"].get_ref<const std::string&>());
      if (!label) continue;
      document.names.push_back(
          {{bytes[mention["begin"].get<std::size_t>()], bytes[mention["end"].get<std::size_t>()]}, bit(*label)});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace

const std::vector<Corpus> kCorpora = {
    {"articles/wikinews-train-mentions.jsonl", kAllLabels, 2.0f, false, true},
    {"training/voa_gold/train.conll", kAllLabels, 1.0f, false, true},
    {"training/gmb/train.conll", static_cast<LabelSet>(kThree | kGroup), 0.7f, true, false},
    {"training/uner_ewt/train.conll", kThree, 1.0f, false, false},
    {"training/wikigold/train.conll", static_cast<LabelSet>(kThree | kMisc), 1.0f, false, false},
    {"training/crossner_ai/train.conll", kThree, 0.5f, false, false},
    {"training/crossner_literature/train.conll", static_cast<LabelSet>(kThree | kWork), 0.5f, false, false},
    {"training/crossner_music/train.conll", static_cast<LabelSet>(kThree | kWork), 0.5f, false, false},
    {"training/crossner_politics/train.conll", static_cast<LabelSet>(kThree | kEvent), 0.5f, false, false},
    {"training/crossner_science/train.conll", kThree, 0.5f, false, false},
    {"training/redocred/train.conll", static_cast<LabelSet>(kThree | kMisc), 1.0f, false, false},
    {"training/re3d/train.conll", kThree, 0.5f, false, false},
    {"training/europarl/train.conll", static_cast<LabelSet>(kThree | kMisc), 0.7f, false, false},
    {"training/gum_news/train.conll", kThree, 0.7f, false, false},
    {"training/gum_other/train.conll", kThree, 0.7f, false, false},
    {"training/btc_news/train.conll", kThree, 0.5f, false, false},
    {"training/btc/train.conll", kThree, 0.3f, false, false},
    {"training/wnut17/train.conll", kThree, 0.3f, false, false},
};

Result<std::vector<GoldDocument>> read_corpus(const std::string& folder, const Corpus& corpus) {
  const std::string path = folder + "/" + corpus.path;
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::kBadInput, path + ": no such file"};
  if (path.ends_with(".jsonl")) return read_jsonl(in, path, corpus);
  return read_conll(in, corpus);
}

}  // namespace annotator::train
