# annotator_embed(<target> <symbol> <file>): puts the bytes of <file> into <target>. The C++ side declares
#   extern "C" const unsigned char annotator_<symbol>_begin[], annotator_<symbol>_end[];
# The assembler's .incbin costs no compile time; .size is there because clang 14 asks for it when it writes wasm.
# Of a .txt the lines at its head that begin with "#" are left out: together they are more than 1 KB of the module.
function(annotator_embed target symbol file)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embed_${symbol}.S)
  set(head_size 0)
  if(file MATCHES "[.]txt$")
    file(READ ${file} text)
    string(REGEX MATCH "^(#[^\n]*\n)*" head "${text}")
    string(LENGTH "${head}" head_size)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endif()
  file(WRITE ${source}.new
"    .section .rodata.annotator_${symbol},\"\",@
    .globl annotator_${symbol}_begin
    .p2align 4
annotator_${symbol}_begin:
    .incbin \"${file}\", ${head_size}
.Lstop:
    .size annotator_${symbol}_begin, .Lstop - annotator_${symbol}_begin
    .globl annotator_${symbol}_end
annotator_${symbol}_end:
    .byte 0
    .size annotator_${symbol}_end, 1
")
  if(NOT EMSCRIPTEN)
    file(READ ${source}.new text)
    string(REPLACE ",\"\",@" ",\"a\",@progbits" text "${text}")
    string(APPEND text "    .section .note.GNU-stack,\"\",@progbits\n")
    file(WRITE ${source}.new "${text}")
  endif()
  file(COPY_FILE ${source}.new ${source} ONLY_IF_DIFFERENT)
  set_source_files_properties(${source} PROPERTIES LANGUAGE C COMPILE_OPTIONS "-xassembler-with-cpp" OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${source})
endfunction()
