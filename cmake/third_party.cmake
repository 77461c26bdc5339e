# annotator_json and annotator_doctest: the headers of nlohmann/json and doctest. They are linked into a folder of their
# own, for -I/usr/include would hand the host's C library to em++.
function(annotator_header_library target subfolder header hint)
  find_path(${target}_ROOT NAMES ${subfolder}/${header} PATHS /usr/include /usr/local/include
            NO_CMAKE_FIND_ROOT_PATH NO_CMAKE_SYSTEM_PATH)
  if(NOT ${target}_ROOT)
    message(FATAL_ERROR "${subfolder}/${header} not found: install ${hint}")
  endif()
  set(folder ${PROJECT_BINARY_DIR}/third_party/${target})
  file(MAKE_DIRECTORY ${folder})
  file(CREATE_LINK ${${target}_ROOT}/${subfolder} ${folder}/${subfolder} SYMBOLIC)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${folder})
endfunction()

annotator_header_library(annotator_json nlohmann json.hpp nlohmann-json3-dev)
target_compile_definitions(annotator_json INTERFACE JSON_NOEXCEPTION)
if(ANNOTATOR_TESTS)
  annotator_header_library(annotator_doctest doctest doctest.h doctest-dev)
  target_compile_definitions(annotator_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()
