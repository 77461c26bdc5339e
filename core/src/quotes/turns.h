#pragma once

#include "quotes/indirect.h"
#include "quotes/noun_phrase.h"
#include "quotes/reading.h"

namespace annotator {

/// "Ortiz" in "Ortiz: Pier 'too slow'", "ORTIZ: We never asked", or whatever stands before a colon there.
[[nodiscard]] NounPhrase label_before_colon(const Reading& reading);

/// "ORTIZ: We never asked for the pier.", "Ortiz: Pier will be closed by May": all that stands behind the label that
/// opens the paragraph. Nothing when it holds a quotation or no verb. Whether the label names somebody is not looked
/// at.
[[nodiscard]] IndirectSpeech find_turn(const Reading& reading);

}  // namespace annotator
