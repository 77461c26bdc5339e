#include "text/sha.h"

#include <doctest/doctest.h>

using namespace annotator;

TEST_CASE("sha: texts of every length of the last block have the hashes of the standard") {
  struct Row {
    std::string text;
    std::string_view sha1_hex;
    std::string_view sha256_hex;
  };
  const Row rows[] = {
      {"", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
       "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "a9993e364706816aba3e25717850c26c9cd0d89d",
       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(64, 'a'), "0098ba824b5c16427bd7a1122a5a442a25ec644d",
       "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
      {std::string(1000000, 'a'), "34aa973cd4c4daa4f61eeb2bdbad27316534016f",
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text.size());
    CHECK(to_hex(sha1(row.text).data(), 20) == row.sha1_hex);
    CHECK(to_hex(sha256(row.text).data(), 32) == row.sha256_hex);
  }
}

TEST_CASE("sha: a text has one name, each of its records another") {
  const auto hash = sha256("abc");
  CHECK(named_information(hash) == "ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  const std::string m0 = uuid5_urn(hash, "m0");
  CHECK(m0.size() == 45);
  CHECK(m0.substr(0, 9) == "urn:uuid:");
  CHECK(m0[23] == '5');
  CHECK(m0 == uuid5_urn(hash, "m0"));
  CHECK(m0 != uuid5_urn(hash, "m1"));
}
