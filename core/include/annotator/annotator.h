#pragma once

// Everything a program needs:
//
//   const annotator::Analyzer analyzer = annotator::Analyzer::create();
//   annotator::OutputOptions options;
//   options.analysis.date = *annotator::parse_date("2025-10-29");
//   const auto json = annotator::annotate(analyzer, "On Wednesday, Ana Ortiz said: \"No.\"", options);
//   if (!json) return std::puts(json.error().message.c_str()), 1;
//   std::puts(json->c_str());

#include "annotator/analysis.h"
#include "annotator/analyzer.h"
#include "annotator/document.h"
#include "annotator/output.h"
#include "annotator/result.h"
#include "annotator/user_names.h"
#include "annotator/version.h"
