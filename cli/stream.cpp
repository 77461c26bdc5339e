#include "stream.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "annotator/output.h"

namespace annotator {

namespace {

constexpr std::size_t kLinesPerJob = 16;

/// Reads up to the next line feed, which is left out; false at the end of the stream. Of a line that is too long, as
/// much is kept as shows it.
bool read_line(std::FILE* in, std::string& line) {
  line.clear();
  for (int c = getc_unlocked(in); c != EOF; c = getc_unlocked(in)) {
    if (c == '\n') return true;
    if (line.size() <= kMaxDocumentBytes) line.push_back(static_cast<char>(c));
  }
  return !line.empty();
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

/// A line on its way: read, then handled by one of the threads, then written.
struct Job {
  std::string line;
  std::size_t number = 0;
  std::string result;
  bool is_done = false;
};

/// Threads that handle lines, given out and taken back in order. Lives as long as the stream, so that no thread waits
/// for the slowest line of a batch.
class Pool {
 public:
  Pool(int threads, const LineHandler& handle)
      : handle_(handle), jobs_(static_cast<std::size_t>(threads) * kLinesPerJob) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Pool() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    given_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  [[nodiscard]] bool is_full() const { return put_ - got_ == jobs_.size(); }
  [[nodiscard]] bool is_empty() const { return put_ == got_; }

  /// Not when it is full.
  void put(std::string line, std::size_t number) {
    jobs_[put_ % jobs_.size()] = {std::move(line), number, {}, false};
    {
      const std::lock_guard lock(mutex_);
      ++put_;
    }
    given_.notify_one();
  }

  /// The result for the line that was put in first. Not when it is empty.
  [[nodiscard]] std::string get() {
    Job& job = jobs_[got_ % jobs_.size()];
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return job.is_done; });
    ++got_;
    return std::move(job.result);
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      given_.wait(lock, [this] { return taken_ < put_ || closed_; });
      if (closed_) return;
      Job& job = jobs_[taken_++ % jobs_.size()];
      lock.unlock();
      std::string result = handle_(job.line, job.number);
      lock.lock();
      job.result = std::move(result);
      job.is_done = true;
      done_.notify_one();
    }
  }

  const LineHandler& handle_;
  std::vector<Job> jobs_;  // a ring; those from got_ to put_ are in it
  std::size_t put_ = 0;
  std::size_t taken_ = 0;
  std::size_t got_ = 0;
  bool closed_ = false;
  std::mutex mutex_;
  std::condition_variable given_;
  std::condition_variable done_;
  std::vector<std::thread> threads_;
};

}  // namespace

bool stream_lines(std::FILE* in, int jobs, const LineHandler& handle,
                  const std::function<bool(std::string_view)>& write) {
  // One thread alone handles each line before it reads the next: what is piped in is answered at once.
  std::optional<Pool> pool;
  if (jobs > 1) pool.emplace(jobs, handle);
  const auto put_out = [&write](const std::string& result) { return result.empty() || write(result + '\n'); };
  std::string line;
  for (std::size_t number = 1; read_line(in, line); ++number) {
    if (is_blank(line)) continue;
    if (!pool) {
      if (!put_out(handle(line, number))) return false;
      continue;
    }
    if (pool->is_full() && !put_out(pool->get())) return false;
    pool->put(std::move(line), number);
  }
  while (pool && !pool->is_empty()) {
    if (!put_out(pool->get())) return false;
  }
  return true;
}

}  // namespace annotator
