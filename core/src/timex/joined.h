#pragma once

#include "timex/classes.h"

namespace annotator {

// Tokens that hold several parts of a date.

/// "02.07.2013", "12T04", "15SEP", "4Q18", "2018Q4", "24h": tokens that begin with a digit.
void add_joined_token(const WordClasses& classes, std::uint32_t i, const DigitToken& digits, Chart& chart);
/// "Feb13", "Dec.31".
void add_month_day(const WordClasses& classes, std::uint32_t i, Chart& chart);

}  // namespace annotator
