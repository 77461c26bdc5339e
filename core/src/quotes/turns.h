#pragma once

#include <optional>

#include "quotes/indirect.h"
#include "quotes/reading.h"

namespace annotator {

/// "ORTIZ: We never asked for the pier.", "Ortiz: Pier will be closed by May": all that stands behind the label that
/// opens the paragraph. Nothing when it holds a quotation or no verb. Whether the label names somebody is not looked
/// at.
[[nodiscard]] std::optional<IndirectSpeech> find_turn(const Reading& reading);

}  // namespace annotator
