#pragma once

#include <span>

#include "timex/grammar.h"

namespace annotator {

// The rule tables. Each sees the expressions of those above it; see kTables in tagger.cpp for the order.
[[nodiscard]] std::span<const TimexRule> relative_rules();
[[nodiscard]] std::span<const TimexRule> year_rules();
[[nodiscard]] std::span<const TimexRule> date_rules();
[[nodiscard]] std::span<const TimexRule> numeric_date_rules();
[[nodiscard]] std::span<const TimexRule> lone_date_rules();
[[nodiscard]] std::span<const TimexRule> holiday_rules();
[[nodiscard]] std::span<const TimexRule> which_holiday_rules();
[[nodiscard]] std::span<const TimexRule> duration_rules();
[[nodiscard]] std::span<const TimexRule> framed_duration_rules();
[[nodiscard]] std::span<const TimexRule> offset_rules();
[[nodiscard]] std::span<const TimexRule> time_rules();
[[nodiscard]] std::span<const TimexRule> day_time_rules();
[[nodiscard]] std::span<const TimexRule> lone_time_rules();
[[nodiscard]] std::span<const TimexRule> joined_rules();
[[nodiscard]] std::span<const TimexRule> modified_rules();
[[nodiscard]] std::span<const TimexRule> edge_rules();
[[nodiscard]] std::span<const TimexRule> set_rules();
[[nodiscard]] std::span<const TimexRule> reference_rules();
[[nodiscard]] std::span<const TimexRule> negative_rules();

}  // namespace annotator
