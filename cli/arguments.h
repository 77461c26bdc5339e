#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annotator {

/// What a command line asks for. The native tool and the tool for Node both work from it, so that options, messages and
/// help are the same in both.
struct Plan {
  enum class Action { kAnnotate, kShowHelp, kShowVersion, kError };
  Action action = Action::kAnnotate;
  std::string text;                // help, version, or the message of the error
  std::vector<std::string> files;  // "-" is standard input; at least one
  std::string format;              // a name of formats(); "" when not given
  std::string from;                // format of the files, when they are documents; "" for text
  bool explain = false;
  std::string output;          // file, or folder when there are several files; "" is standard output
  int jobs = 1;                // threads
  std::string model;           // file with the weights that replace the embedded ones; "" when not given
  std::string words;           // file with the word table of that model; "" when not given
  std::string names;           // file with names of the user; "" when not given
  std::string options = "{}";  // JSON for parse_options(); format, colour and width are for the tool to add
};

[[nodiscard]] Plan parse_arguments(const std::vector<std::string>& arguments);

/// {"action", "text" | "message" | "files", "format", "explain", "output", "jobs", "model", "words", "from",
/// "names", "extension", "options"}
[[nodiscard]] std::string to_json(const Plan& plan);

/// "json", "html", "txt", ...: the ending of the files that -o FOLDER writes.
[[nodiscard]] std::string_view extension(const Plan& plan);

}  // namespace annotator
