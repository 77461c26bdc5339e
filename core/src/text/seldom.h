#pragma once

/// Before a function that runs once or seldom but stands beside what runs for every token: WebAssembly compiles it for
/// size, and apart: put into what calls it, it would be compiled as that is. Whole files of that kind are listed in
/// core/CMakeLists.txt.
#ifdef __wasm__
#define ANNOTATOR_SELDOM __attribute__((minsize, noinline))
#else
#define ANNOTATOR_SELDOM
#endif
