#pragma once

#include <string>
#include <vector>

#include "ner/features.h"
#include "crf.h"

namespace annotator::train {

/// Keeps the `most` largest weights, makes bytes of them (ner/model.h tells the format) and writes the file. `hashes`
/// is the hash of each dense feature number.
void write_model(const std::string& path, const Crf& model, const std::vector<FeatureHash>& hashes,
                 std::size_t most);

}  // namespace annotator::train
