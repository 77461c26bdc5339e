# cmake --install: the library, its headers and the tool, with what find_package(article_annotator) asks for.
include(CMakePackageConfigHelpers)

set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/article_annotator)
install(TARGETS annotator_core EXPORT article_annotator ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS article-annotator RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY core/include/annotator DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(EXPORT article_annotator NAMESPACE article_annotator:: DESTINATION ${folder}
        FILE article_annotator-config.cmake)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/article_annotator-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/article_annotator-config-version.cmake DESTINATION ${folder})
