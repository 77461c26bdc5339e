#pragma once

#include <cstddef>
#include <string_view>

#include "annotator/result.h"
#include "model_writer.h"

namespace annotator::train {

/// The same model with its `most` largest weights alone. An error where the bytes are no model of this build.
[[nodiscard]] Result<CompiledModel> prune_model(std::string_view bytes, std::size_t most);

}  // namespace annotator::train
