#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace annotator {

/// What a caller can get wrong; the names are those of the JSON error object.
enum class ErrorCode { kTextTooLong, kBadOptions, kBadDate, kBadModel, kBadInput };

/// "textTooLong", "badOptions", ...
[[nodiscard]] std::string_view error_name(ErrorCode code);

/// Code and a message that says what, where, and what was expected.
struct Error {
  ErrorCode code = ErrorCode::kBadInput;
  std::string message;
};

/// A value, or the error that stands in its place. `if (!result) return result.error();`
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}
  [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(state_); }
  [[nodiscard]] const T& value() const { return *std::get_if<T>(&state_); }
  [[nodiscard]] T& value() { return *std::get_if<T>(&state_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<Error>(&state_); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace annotator
