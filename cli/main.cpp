#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
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

void report(const std::string& file, const std::string& message) {
  const std::string line = "article-annotator: " + (file.empty() ? "" : file + ": ") + message + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
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

File open_input(const std::string& name) {
  if (name == "-") return File(stdin);
  struct stat status {};
  if (stat(name.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
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

/// The bytes of a model file, or nothing after a report.
std::optional<std::string> read_model(const std::string& name) {
  const File in = open_input(name);
  std::optional<std::string> bytes;
  if (in != nullptr) bytes = read_all(in.get(), annotator::kMaxModelBytes);
  if (!bytes) report(name, reason(errno));
  return bytes;
}

/// With the embedded model or that of the plan; nothing after a report.
std::optional<annotator::Analyzer> make_analyzer(const Plan& plan) {
  if (plan.model.empty()) return annotator::Analyzer::create();
  const std::optional<std::string> names = read_model(plan.model);
  if (!names) return std::nullopt;
  annotator::ModelBytes model{*names, std::nullopt};
  std::optional<std::string> words;
  if (!plan.words.empty()) {
    words = read_model(plan.words);
    if (!words) return std::nullopt;
    model.words = *words;
  }
  annotator::Result<annotator::Analyzer> analyzer = annotator::Analyzer::create(model);
  if (analyzer) return std::move(analyzer.value());
  const std::string& message = analyzer.error().message;
  report(message.starts_with("word table") ? plan.words : plan.model, message);
  return std::nullopt;
}

/// Writes to standard output or a file; a reader that has gone away ends the tool without a word.
class Output {
 public:
  explicit Output(std::string path) : path_(std::move(path)) {
    file_ = File(path_.empty() ? stdout : std::fopen(path_.c_str(), "wb"));
  }
  [[nodiscard]] bool write(std::string_view text) {
    if (file_ != nullptr && std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size()) return true;
    if (file_ != nullptr && errno == EPIPE) std::_Exit(kDone);
    return false;
  }
  [[nodiscard]] bool finish() {
    if (file_ != nullptr && std::fflush(file_.get()) == 0) return true;
    if (file_ != nullptr && errno == EPIPE) std::_Exit(kDone);
    report(path_.empty() ? "standard output" : path_, "cannot be written");
    return false;
  }

 private:
  std::string path_;
  File file_;
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
  Tool(Plan plan, annotator::Analyzer analyzer)
      : plan_(std::move(plan)), options_(*annotator::parse_options(plan_.options)), analyzer_(std::move(analyzer)) {
    const bool terminal = plan_.output.empty() && isatty(STDOUT_FILENO) == 1;
    if (plan_.format == "html") options_.format = annotator::Format::kHtml;
    if (plan_.format.empty() && terminal) {
      options_.format = annotator::Format::kText;
      options_.color = std::getenv("NO_COLOR") == nullptr;
      options_.width = terminal_columns();
    }
    if (plan_.explain && plan_.format.empty()) options_.format = annotator::Format::kExplain;
  }

  int run() {
    const bool folder = plan_.files.size() > 1 && !plan_.output.empty();
    if (folder && mkdir(plan_.output.c_str(), 0777) != 0 && errno != EEXIST) {
      report(plan_.output, "the folder cannot be made");
      return kFailed;
    }
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
  /// "reports/a.txt" becomes "a.json"; standard input "standard-input.json".
  std::string output_name(const std::string& file) const {
    std::string base = file == "-" ? "standard-input" : file.substr(file.find_last_of('/') + 1);
    const std::size_t dot = base.find_last_of('.');
    if (dot != std::string::npos && dot > 0) base.resize(dot);
    return base + "." + std::string(annotator::extension(plan_));
  }

  bool annotate_file(const std::string& name, Output& output) {
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
    if (text->size() <= annotator::kMaxTextBytes) {
      if (const auto invalid = annotator::find_invalid_utf8(*text)) report(name, annotator::describe(*invalid));
    }
    const annotator::Result<std::string> result = annotator::annotate(analyzer_, *text, options_);
    if (!result) {
      report(name, result.error().message);
      return false;
    }
    if (plan_.explain && !plan_.format.empty()) explain(*text);
    return output.write(*result);
  }

  /// Beside a format that was asked for, the explanation goes to standard error.
  void explain(const std::string& text) const {
    annotator::OutputOptions options = options_;
    options.format = annotator::Format::kExplain;
    const annotator::Result<std::string> result = annotator::annotate(analyzer_, text, options);
    if (result) std::fwrite(result->data(), 1, result->size(), stderr);
  }

  bool annotate_stream(const std::string& name, std::FILE* in, Output& output) {
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
      report("", plan.text);
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
  return analyzer ? Tool(plan, *std::move(analyzer)).run() : kFailed;
}
