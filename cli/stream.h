#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

namespace annotator {

/// Handles one line; returns what is to be written for it, "" for nothing. `number` counts from 1. May be called from
/// several threads at once.
using LineHandler = std::function<std::string(std::string_view line, std::size_t number)>;

/// Passes each line of `in` through `handle` and hands the results to `write`, in order, each with a line feed. Holds
/// at most a few lines for each of `jobs` threads, however long the stream. Lines without anything but white space are
/// skipped. Returns false when `write` did.
[[nodiscard]] bool stream_lines(std::FILE* in, int jobs, const LineHandler& handle,
                                const std::function<bool(std::string_view)>& write);

}  // namespace annotator
