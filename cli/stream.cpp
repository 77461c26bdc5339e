#include "stream.h"

#include <atomic>
#include <thread>
#include <vector>

namespace annotator {

namespace {

constexpr std::size_t kLinesPerJob = 16;

/// Reads up to the next line feed, which is left out; false at the end of the stream.
bool read_line(std::FILE* in, std::string& line) {
  line.clear();
  for (int c = getc_unlocked(in); c != EOF; c = getc_unlocked(in)) {
    if (c == '\n') return true;
    line.push_back(static_cast<char>(c));
  }
  return !line.empty();
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

struct Numbered {
  std::string line;
  std::size_t number = 0;
};

}  // namespace

bool stream_lines(std::FILE* in, int jobs, const LineHandler& handle,
                  const std::function<bool(std::string_view)>& write) {
  const std::size_t batch_size = jobs == 1 ? 1 : static_cast<std::size_t>(jobs) * kLinesPerJob;
  std::vector<Numbered> batch;
  std::size_t number = 0;
  bool more = true;
  while (more) {
    batch.clear();
    Numbered next;
    while (batch.size() < batch_size && (more = read_line(in, next.line))) {
      next.number = ++number;
      if (!is_blank(next.line)) batch.push_back(next);
    }
    std::vector<std::string> results(batch.size());
    std::atomic<std::size_t> taken{0};
    const auto work = [&] {
      for (std::size_t i = taken++; i < batch.size(); i = taken++) results[i] = handle(batch[i].line, batch[i].number);
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < jobs; ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : results) {
      if (!result.empty() && !write(result + '\n')) return false;
    }
  }
  return true;
}

}  // namespace annotator
