#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "annotator/annotator.h"
#include "arguments.h"
#include "stream.h"

namespace {

using annotator::Plan;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr char kUtf16[] = "is UTF-16; expected UTF-8, which iconv -f UTF-16 -t UTF-8 makes of it";

void report(const std::string& message) {
  const std::string line = "article-annotator: " + message + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void report(const std::string& file, const std::string& message) {
  report((file.empty() ? "\"\"" : file) + ": " + message);
}

/// The same words on every system and in the tool for Node.
std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "permission denied";
    case EISDIR:
      return "is a folder";
    default:
      return "cannot be read";
  }
}

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin && file != stdout) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat one {};
  struct stat other {};
  return stat(a.c_str(), &one) == 0 && stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

File open_input(const std::string& name) {
  if (name == "-") return File(stdin);
  if (is_folder(name)) {
    errno = EISDIR;
    return nullptr;
  }
  return File(std::fopen(name.c_str(), "rb"));
}

/// The whole file, but no more than shows that it is longer than `most` bytes.
std::optional<std::string> read_all(std::FILE* in, std::size_t most) {
  std::string bytes;
  char buffer[65536];
  while (bytes.size() <= most) {
    const std::size_t got = std::fread(buffer, 1, sizeof buffer, in);
    bytes.append(buffer, got);
    if (got < sizeof buffer) break;
  }
  if (std::ferror(in) != 0) return std::nullopt;
  bytes.resize(std::min(bytes.size(), most + 1));
  return bytes;
}

/// The bytes of a file, or nothing after a report.
std::optional<std::string> read_file(const std::string& name, std::size_t most) {
  const File in = open_input(name);
  std::optional<std::string> bytes;
  if (in != nullptr) bytes = read_all(in.get(), most);
  if (!bytes) report(name, reason(errno));
  return bytes;
}

/// With the embedded model or that of the plan; nothing after a report.
std::optional<annotator::Analyzer> make_analyzer(const Plan& plan) {
  if (plan.model.empty()) return annotator::Analyzer::create();
  const std::optional<std::string> names = read_file(plan.model, annotator::kMaxModelBytes);
  if (!names) return std::nullopt;
  annotator::ModelBytes model{*names, std::nullopt};
  std::optional<std::string> words;
  if (!plan.words.empty()) {
    words = read_file(plan.words, annotator::kMaxModelBytes);
    if (!words) return std::nullopt;
    model.words = *words;
  }
  annotator::Result<annotator::Analyzer> analyzer = annotator::Analyzer::create(model);
  if (analyzer) return std::move(analyzer.value());
  const std::string& message = analyzer.error().message;
  report(message.starts_with("word table") ? plan.words : plan.model, message);
  return std::nullopt;
}

/// The names of the user that the plan names; false after a report.
bool read_names_of(const Plan& plan, annotator::Options& options) {
  if (plan.names.empty()) return true;
  const std::optional<std::string> bytes = read_file(plan.names, annotator::kMaxDocumentBytes);
  if (!bytes) return false;
  const auto names = annotator::read_names(*bytes);
  auto compiled = names ? annotator::UserNames::create(*names) : annotator::Result<annotator::UserNames>(names.error());
  if (!compiled) {
    report(plan.names, compiled.error().message);
    return false;
  }
  options.names = std::make_shared<const annotator::UserNames>(std::move(compiled.value()));
  return true;
}

/// "notes/a.ann" has its text in "notes/a.txt".
std::string text_beside(const std::string& document) {
  const std::size_t name = document.find_last_of('/') == document.npos ? 0 : document.find_last_of('/') + 1;
  const std::size_t dot = document.find_last_of('.');
  return document.substr(0, dot == document.npos || dot <= name ? document.npos : dot) + ".txt";
}

/// Writes to standard output or a file, which is opened for the first words: it may be the one that is read, and what
/// cannot be read empties none. A reader that has gone away ends the tool without a word.
class Output {
 public:
  explicit Output(std::string path) : path_(std::move(path)) {
    if (path_.empty()) file_ = File(stdout);
  }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool write(std::string_view text) {
    if (!is_open_ && !path_.empty()) file_ = File(std::fopen(path_.c_str(), "wb"));
    is_open_ = true;
    if (file_ != nullptr && std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size()) return true;
    if (file_ != nullptr && errno == EPIPE) std::_Exit(kDone);
    return false;
  }
  [[nodiscard]] bool finish() {
    if (!is_open_) return true;
    if (file_ != nullptr && std::fflush(file_.get()) == 0) return true;
    if (file_ != nullptr && errno == EPIPE) std::_Exit(kDone);
    report(path_.empty() ? "standard output" : path_, "cannot be written");
    return false;
  }

 private:
  std::string path_;
  File file_;
  bool is_open_ = false;
};

int terminal_columns() {
  constexpr int kDefault = 80;
  constexpr int kWidest = 100;  // longer lines are hard to read
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return kDefault;
  return std::min<int>(size.ws_col, kWidest);
}

class Tool {
 public:
  Tool(Plan plan, annotator::Analyzer analyzer, annotator::OutputOptions options)
      : plan_(std::move(plan)), options_(std::move(options)), analyzer_(std::move(analyzer)) {
    const bool terminal = plan_.output.empty() && isatty(STDOUT_FILENO) == 1;
    if (!plan_.format.empty()) options_.format = annotator::find_format(plan_.format)->format;
    options_.document = !plan_.from.empty();
    if (plan_.format.empty() && terminal) {
      options_.format = annotator::Format::kText;
      const char* no_color = std::getenv("NO_COLOR");
      options_.color = no_color == nullptr || *no_color == '\0';
      options_.width = terminal_columns();
    }
    if (plan_.explain && plan_.format.empty()) options_.format = annotator::Format::kExplain;
  }

  int run() {
    const bool folder = !plan_.output.empty() && (plan_.files.size() > 1 || is_folder(plan_.output));
    if (folder && !make_folder()) return kFailed;
    std::optional<Output> shared;
    if (!folder) shared.emplace(plan_.output);
    bool good = true;
    for (const std::string& name : plan_.files) {
      if (!folder) {
        good &= annotate_file(name, *shared);
        continue;
      }
      Output own(plan_.output + "/" + output_name(name));
      good &= annotate_file(name, own);
      good &= own.finish();
    }
    if (shared) good &= shared->finish();
    return good ? kDone : kFailed;
  }

 private:
  /// The folder that several files are written to, where each has a name of its own; false after a report.
  bool make_folder() const {
    std::map<std::string, std::string> inputs;
    for (const std::string& name : plan_.files) {
      const auto [known, is_new] = inputs.emplace(output_name(name), name);
      if (is_new) continue;
      report(plan_.output + "/" + known->first, "both " + known->second + " and " + name + " would be written there");
      return false;
    }
    if (mkdir(plan_.output.c_str(), 0777) == 0 || is_folder(plan_.output)) return true;
    report(plan_.output,
           errno == EEXIST ? "is a file; several files are written to a folder" : "the folder cannot be made");
    return false;
  }

  /// "reports/a.txt" becomes "a.json"; standard input "standard-input.json".
  std::string output_name(const std::string& file) const {
    std::string base = file == "-" ? "standard-input" : file.substr(file.find_last_of('/') + 1);
    const std::size_t dot = base.find_last_of('.');
    if (dot != std::string::npos && dot > 0) base.resize(dot);
    return base + "." + std::string(annotator::extension(plan_));
  }

  bool annotate_file(const std::string& name, Output& output) {
    if (is_same_file(name, output.path())) {
      report(name, "is read and would be written over");
      return false;
    }
    if (!plan_.from.empty()) return convert_file(name, output);
    const File in = open_input(name);
    if (in == nullptr) {
      report(name, reason(errno));
      return false;
    }
    if (plan_.format == "ndjson") return annotate_stream(name, in.get(), output);
    const std::optional<std::string> text = read_all(in.get(), annotator::kMaxTextBytes);
    if (!text) {
      report(name, reason(errno));
      return false;
    }
    if (text->starts_with("\xFF\xFE") || text->starts_with("\xFE\xFF")) {
      report(name, kUtf16);
      return false;
    }
    if (text->size() <= annotator::kMaxTextBytes) {
      if (const auto invalid = annotator::find_invalid_utf8(*text)) report(name, annotator::describe(*invalid));
    }
    const auto document = annotator::Document::from_utf8(*text);
    if (!document) {
      report(name, document.error().message);
      return false;
    }
    const annotator::Formatted result = annotated(name, *document);
    if (plan_.explain && !plan_.format.empty()) explain(*text);
    report_losses(name, result);
    return output.write(result.text);
  }

  /// Only JSON says in itself that the text is not English.
  annotator::Formatted annotated(const std::string& name, const annotator::Document& document) const {
    if (options_.format == annotator::Format::kJson) {
      return annotator::annotate_formatted(analyzer_, document, options_);
    }
    const annotator::Analysis analysis = analyzer_.analyze(document, options_.analysis);
    for (const annotator::Warning& warning : analysis.warnings) {
      if (warning.code == "notEnglish") report(name, warning.message);
    }
    return annotator::format(document, analysis, options_);
  }

  /// A document in one format is written in another.
  bool convert_file(const std::string& name, Output& output) {
    const annotator::FormatInfo& from = *annotator::find_format(plan_.from);
    const std::optional<std::string> input = read_file(name, annotator::kMaxDocumentBytes);
    if (!input) return false;
    std::optional<std::string> text;
    if (from.format != annotator::Format::kJson) {
      text = read_file(text_beside(name), annotator::kMaxTextBytes);
      if (!text) return false;
    }
    const auto document = annotator::read(analyzer_, from.format, *input, text);
    if (!document) {
      report(name, document.error().message);
      return false;
    }
    if (!document->losses.empty()) report(name, "read without " + annotator::describe(document->losses));
    const auto& [kept, analysis, words] = document->document;
    const annotator::Formatted result = annotator::format(kept, analysis, options_);
    report_losses(name, result);
    return output.write(result.text);
  }

  void report_losses(const std::string& name, const annotator::Formatted& result) const {
    if (!result.losses.empty()) report(name, plan_.format + " has no place for " + annotator::describe(result.losses));
  }

  /// Beside a format that was asked for, the explanation goes to standard error.
  void explain(const std::string& text) const {
    annotator::OutputOptions options = options_;
    options.format = annotator::Format::kExplain;
    const annotator::Result<std::string> result = annotator::annotate(analyzer_, text, options);
    if (result) std::fwrite(result->data(), 1, result->size(), stderr);
  }

  bool annotate_stream(const std::string& name, std::FILE* in, Output& output) {
    if (!output.write("")) return false;  // the answer to no lines is an empty file
    std::mutex reporting;
    const auto handle = [&](std::string_view line, std::size_t number) {
      if (const auto invalid = annotator::find_invalid_utf8(line)) {
        const std::lock_guard<std::mutex> lock(reporting);
        report(name + ":" + std::to_string(number), annotator::describe(*invalid));
      }
      return annotator::annotate_line(analyzer_, line, options_);
    };
    return annotator::stream_lines(in, plan_.jobs, handle, [&](std::string_view text) { return output.write(text); });
  }

  Plan plan_;
  annotator::OutputOptions options_;
  annotator::Analyzer analyzer_;
};

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const Plan plan = annotator::parse_arguments(std::vector<std::string>(argv + 1, argv + argc));
  switch (plan.action) {
    case Plan::Action::kError:
      report(plan.text);
      return kUsage;
    case Plan::Action::kShowHelp:
    case Plan::Action::kShowVersion: {
      Output output("");
      return output.write(plan.text) && output.finish() ? kDone : kFailed;
    }
    case Plan::Action::kAnnotate:
      break;
  }
  std::optional<annotator::Analyzer> analyzer = make_analyzer(plan);
  annotator::OutputOptions options = *annotator::parse_options(plan.options);
  if (!analyzer || !read_names_of(plan, options.analysis)) return kFailed;
  return Tool(plan, *std::move(analyzer), std::move(options)).run();
}
