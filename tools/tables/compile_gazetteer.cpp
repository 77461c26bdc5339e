// Makes the gazetteer of the word lists:
//   compile_gazetteer data/lexicon --out data/model/gazetteer-en.bin

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tables/gazetteer_writer.h"

int main(int argc, char** argv) {
  using namespace annotator;
  if (argc != 4 || std::string(argv[2]) != "--out") {
    std::fprintf(stderr, "compile_gazetteer FOLDER --out FILE\n");
    return 2;
  }
  std::vector<std::string> texts;
  for (const tools::NameFile& file : tools::kNameFiles) {
    const std::string path = std::string(argv[1]) + "/" + file.name;
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    if (texts.back().empty()) {
      std::fprintf(stderr, "compile_gazetteer: %s: no such file, or empty\n", path.c_str());
      return 1;
    }
  }
  std::vector<tools::NameList> lists;
  for (std::size_t i = 0; i < texts.size(); ++i)
    lists.push_back({texts[i], tools::kNameFiles[i].fact, tools::kNameFiles[i].gives_way});
  const std::string bytes = tools::compile_gazetteer(lists);
  std::ofstream out(argv[3], std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out) {
    std::fprintf(stderr, "compile_gazetteer: cannot write %s\n", argv[3]);
    return 1;
  }
  std::printf("%s: %zu bytes\n", argv[3], bytes.size());
  return 0;
}
