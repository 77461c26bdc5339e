#include "arguments.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "annotator/annotator.h"
#include "output/json_writer.h"

namespace annotator {

namespace {

constexpr std::string_view kHelp =
    R"(article-annotator [FILE...] [options]

Finds the people, organizations and places of a news article, who said what, and
when everything happened. Reads the files, or standard input for "-" or none.

  --date DATE        date of the article, YYYY-MM-DD or YYYY-MM-DDThh:mm; dates such
                     as "Wednesday" are counted from it
  --format FORMAT    json ndjson csv markdown html w3c brat spacy conll tei timeml
                     icalendar (docs/formats.md); without it a view to read on a
                     terminal, and json elsewhere
  --from FORMAT      the files are documents in json, w3c or brat, and are written
                     in another format; w3c and brat with their text beside them,
                     a.txt for a.ann
  --offsets UNIT     utf-16, code-point (default) or byte
  --names FILE       names that you know, with their label: CSV of name,label,alias...
                     or JSON (docs/formats.md); they win over what is found
  --labels A,B       only these: person organization place group facility event
                     product work law
  --fuzzy WHICH      vague dates such as "now": none, core (default) or all
  --indirect         also find reported speech without quotation marks
  --model FILE       find names with the weights of this file (docs/model.md)
  --words FILE       the word table of that model
  --explain          list each finding with the rule behind it
  -o, --output PATH  write there; a folder when there are several files
  -j, --jobs N       threads for ndjson
  --version, --help

ndjson: one {"id", "text", "date"?} a line in, one analysis a line out.
Exit codes: 0 done, 1 input or run-time error, 2 usage.
)";

constexpr int kMostJobs = 256;

Plan failure(const std::string& message) {
  Plan plan;
  plan.action = Plan::Action::kError;
  plan.text = message + "; see --help";
  return plan;
}

/// Options that take a value, and those that take none.
constexpr std::string_view kValued[] = {"--date", "--format", "--offsets", "--labels", "--fuzzy", "--output",
                                        "--jobs", "--model",  "--words",   "--from",   "--names"};
constexpr std::string_view kFlags[] = {"--indirect", "--explain", "--version", "--help"};

template <class Names>
bool holds(const Names& names, std::string_view name) {
  for (const std::string_view item : names) {
    if (item == name) return true;
  }
  return false;
}

std::string long_name(const std::string& option) {
  if (option == "-o") return "--output";
  if (option == "-j") return "--jobs";
  if (option == "-h") return "--help";
  return option;
}

/// "PERSON,PLACE" as a JSON list.
std::string split_labels(std::string_view value) {
  JsonWriter json;
  json.open('[');
  while (true) {
    const std::size_t comma = value.find(',');
    json.string(value.substr(0, comma));
    if (comma == std::string_view::npos) break;
    value.remove_prefix(comma + 1);
  }
  json.close(']');
  return json.take();
}

/// JSON values by name, in the order in which they first came.
class JsonObject {
 public:
  void set(std::string_view name, std::string json) {
    for (auto& [known, value] : values_) {
      if (known == name) return void(value = std::move(json));
    }
    values_.emplace_back(name, std::move(json));
  }
  void set_default(std::string_view name, std::string json) {
    if (!std::any_of(values_.begin(), values_.end(), [&](const auto& item) { return item.first == name; })) {
      values_.emplace_back(name, std::move(json));
    }
  }
  [[nodiscard]] std::string text() const {
    JsonWriter json;
    json.open('{');
    for (const auto& [name, value] : values_) {
      json.key(name);
      json.raw(value);
    }
    json.close('}');
    return json.take();
  }

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

enum class Readable { kOnly, kNotOnly };

std::string format_names(Readable which) {
  std::string out;
  for (const FormatInfo& format : formats()) {
    if (which == Readable::kNotOnly || format.readable) out.append(out.empty() ? "" : ", ").append(format.name);
  }
  return out;
}

class Parser {
 public:
  Plan run(const std::vector<std::string>& arguments) {
    bool only_files = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const std::string& argument = arguments[i];
      if (only_files || argument == "-" || argument.empty() || argument.front() != '-') {
        plan_.files.push_back(argument);
        continue;
      }
      if (argument == "--") {
        only_files = true;
        continue;
      }
      const std::size_t equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
      const std::string given = argument.substr(0, equals);
      const std::string name = long_name(given);
      if (holds(kFlags, name)) {
        if (equals != std::string::npos) return failure("option " + given + " takes no value");
        set_flag(name);
        continue;
      }
      if (!holds(kValued, name)) return failure("unknown option " + given);
      if (equals == std::string::npos && i + 1 == arguments.size())
        return failure("option " + given + " needs a value");
      const std::string value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
      const std::string problem = set_value(name, value);
      if (!problem.empty()) return failure(given + " " + value + ": " + problem);
    }
    if (plan_.files.empty()) plan_.files.emplace_back("-");
    if (plan_.action != Plan::Action::kAnnotate) return plan_;
    if (plan_.format == "ndjson" && plan_.explain) return failure("--explain cannot be combined with --format ndjson");
    if (plan_.format == "ndjson" && !plan_.from.empty())
      return failure("--from cannot be combined with --format ndjson");
    if (!plan_.words.empty() && plan_.model.empty()) return failure("--words needs --model, whose word table it is");
    options_.set_default("offsetUnit", json_string("code-point"));
    plan_.options = options_.text();
    return plan_;
  }

 private:
  void set_flag(const std::string& name) {
    if (name == "--indirect") options_.set("indirect", "true");
    if (name == "--explain") plan_.explain = true;
    if (name == "--version" && plan_.action == Plan::Action::kAnnotate) {
      plan_.action = Plan::Action::kShowVersion;
      plan_.text = std::string(kName) + " " + std::string(kVersion) + "\n";
    }
    if (name == "--help") {
      plan_.action = Plan::Action::kShowHelp;
      plan_.text = kHelp;
    }
  }

  /// Empty, or what is wrong with the value.
  std::string set_value(const std::string& name, const std::string& value) {
    if (name == "--format") {
      if (find_format(value) == nullptr) return "expected one of " + format_names(Readable::kNotOnly);
      plan_.format = value;
    } else if (name == "--from") {
      const FormatInfo* format = find_format(value);
      if (format == nullptr || !format->readable) return "expected one of " + format_names(Readable::kOnly);
      plan_.from = value;
    } else if (name == "--jobs") {
      std::uint32_t jobs = 0;
      const std::from_chars_result end = std::from_chars(value.data(), value.data() + value.size(), jobs);
      plan_.jobs = static_cast<int>(jobs);
      if (end.ec != std::errc() || end.ptr != value.data() + value.size() || plan_.jobs < 1 || plan_.jobs > kMostJobs) {
        return "expected a number from 1 to " + std::to_string(kMostJobs);
      }
    } else if (name == "--output" || name == "--model" || name == "--words" || name == "--names") {
      if (value.empty()) return "expected a path";
      path_of(name) = value;
    } else {
      options_.set(name == "--offsets" ? "offsetUnit" : name.substr(2),
                   name == "--labels" ? split_labels(value) : json_string(value));
      // Labels, units and dates are checked where the options are read, whose message begins with their names in JSON.
      if (const Result<OutputOptions> checked = parse_options(options_.text()); !checked) {
        const std::string& message = checked.error().message;
        return message.substr(message.find("\": ") + 3);
      }
    }
    return {};
  }

  std::string& path_of(const std::string& name) {
    if (name == "--output") return plan_.output;
    if (name == "--model") return plan_.model;
    return name == "--words" ? plan_.words : plan_.names;
  }

  Plan plan_;
  JsonObject options_;
};

}  // namespace

Plan parse_arguments(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (find_invalid_utf8(argument)) return failure("an argument is not UTF-8");
  }
  return Parser().run(arguments);
}

std::string to_json(const Plan& plan) {
  JsonWriter json;
  const auto pair = [&json](const auto& key, std::string_view value) {
    json.key(key);
    json.string(value);
  };
  const auto path = [&json](const auto& key, std::string_view value) {
    json.key(key);
    json.string_or_null(value);
  };
  json.open('{');
  switch (plan.action) {
    case Plan::Action::kShowHelp:
      pair("action", "help");
      pair("text", plan.text);
      break;
    case Plan::Action::kShowVersion:
      pair("action", "version");
      pair("text", plan.text);
      break;
    case Plan::Action::kError:
      pair("action", "error");
      pair("message", plan.text);
      break;
    case Plan::Action::kAnnotate:
      pair("action", "annotate");
      json.key("files");
      json.open('[');
      for (const std::string& file : plan.files) json.string(file);
      json.close(']');
      pair("format", plan.format);
      json.key("explain");
      json.raw(plan.explain ? "true" : "false");
      path("output", plan.output);
      json.key("jobs");
      json.number(static_cast<std::uint64_t>(plan.jobs));
      path("model", plan.model);
      path("words", plan.words);
      path("from", plan.from);
      path("names", plan.names);
      pair("extension", extension(plan));
      json.key("options");
      json.raw(plan.options);
      break;
  }
  json.close('}');
  return json.take();
}

std::string_view extension(const Plan& plan) {
  if (plan.explain && plan.format.empty()) return "txt";
  return plan.format.empty() ? "json" : find_format(plan.format)->extension;
}

}  // namespace annotator
