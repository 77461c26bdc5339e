#pragma once

#include "annotator/analysis.h"

namespace annotator {

/// Sorts mentions by (begin, -end) and entities by first mention, drops entities without a mention, and sets every id
/// anew: Entity::mentions, Mention::entity and the speakers of quotes. A speaker whose entity is gone keeps its span.
void renumber(Analysis& analysis);

/// Takes out the mentions whose label is not in `labels`, with their entities.
void keep_labels(Analysis& analysis, LabelSet labels);

}  // namespace annotator
