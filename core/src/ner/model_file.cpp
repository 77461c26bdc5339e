#include "ner/model_file.h"

#include "annotator/analyzer.h"
#include "lexicon/byte_reader.h"

namespace annotator {

std::string hex(std::uint32_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out.push_back(kDigits[(value >> shift) & 15]);
  return out;
}

Error bad_model(const ModelFormat& format, const std::string& message) {
  return {ErrorCode::kBadModel, std::string(format.name) + ": " + message};
}

std::optional<Error> check_begin(std::string_view bytes, const ModelFormat& format) {
  const std::string size = std::to_string(bytes.size());
  if (bytes.empty()) return bad_model(format, "is empty; give a file that tools/train wrote");
  if (bytes.size() > kMaxModelBytes) {
    return bad_model(format, "has " + size + " bytes, more than " + std::to_string(kMaxModelBytes) +
                                 "; train one with fewer weights");
  }
  const std::string_view begin = bytes.substr(0, format.magic.size());
  if (begin != format.magic.substr(0, begin.size())) {
    return bad_model(format, "does not begin with " + std::string(format.magic) + ", so it is another kind of file" +
                                 "; give a file that tools/train wrote");
  }
  if (bytes.size() < format.header) {
    return bad_model(format, "ends after " + size + " bytes, inside its header of " + std::to_string(format.header) +
                                 "; copy it again");
  }
  ByteReader reader(bytes.substr(format.magic.size()));
  if (const std::uint32_t version = reader.u32(); version != format.version) {
    return bad_model(format, "is of version " + std::to_string(version) + " but this build reads version " +
                                 std::to_string(format.version) + "; train it again with tools/train of this release");
  }
  return std::nullopt;
}

std::optional<Error> check_crc(std::uint32_t expected, std::string_view content, const ModelFormat& format) {
  const std::uint32_t crc = crc32(content);
  if (crc == expected) return std::nullopt;
  return bad_model(format, "its checksum is " + hex(expected) + " but the content has " + hex(crc) +
                               ", so it is damaged; copy it again");
}

}  // namespace annotator
