# annotator_flags: the language level, the warnings and the switches every target of the project is compiled with.
add_library(annotator_flags INTERFACE)
target_compile_features(annotator_flags INTERFACE cxx_std_20)
target_compile_options(annotator_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                 -fno-rtti -fno-exceptions -ffp-contract=off
                                                 # one thread; the sign extension of 2018 is everywhere
                                                 $<$<BOOL:${EMSCRIPTEN}>:-fno-threadsafe-statics;-fno-aligned-allocation;-msign-ext>
                                                 # g++ 12 warns of its own std::string (GCC bug 105329)
                                                 $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(ANNOTATOR_FUZZ)
  target_compile_options(annotator_flags INTERFACE -fsanitize=fuzzer-no-link
                                                 # what is there for many executions does not watch each comparison
                                                 $<$<NOT:$<BOOL:${ANNOTATOR_SANITIZE}>>:-fno-sanitize-coverage=trace-cmp>)
  target_link_options(annotator_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(ANNOTATOR_SANITIZE)
  target_compile_options(annotator_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(annotator_flags INTERFACE -fsanitize=address,undefined)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
