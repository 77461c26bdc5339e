#pragma once

#include <vector>

#include "timex/grammar.h"

namespace annotator {

// The rule tables, each put at the end of a list. Each sees the expressions of those above it; see kTables in
// tagger.cpp for the order.
void relative_rules(std::vector<TimexRule>& out);
void year_rules(std::vector<TimexRule>& out);
void date_rules(std::vector<TimexRule>& out);
void numeric_date_rules(std::vector<TimexRule>& out);
void lone_date_rules(std::vector<TimexRule>& out);
void holiday_rules(std::vector<TimexRule>& out);
void which_holiday_rules(std::vector<TimexRule>& out);
void duration_rules(std::vector<TimexRule>& out);
void framed_duration_rules(std::vector<TimexRule>& out);
void offset_rules(std::vector<TimexRule>& out);
void time_rules(std::vector<TimexRule>& out);
void day_time_rules(std::vector<TimexRule>& out);
void lone_time_rules(std::vector<TimexRule>& out);
void joined_rules(std::vector<TimexRule>& out);
void modified_rules(std::vector<TimexRule>& out);
void edge_rules(std::vector<TimexRule>& out);
void set_rules(std::vector<TimexRule>& out);
void reference_rules(std::vector<TimexRule>& out);
void negative_rules(std::vector<TimexRule>& out);

}  // namespace annotator
