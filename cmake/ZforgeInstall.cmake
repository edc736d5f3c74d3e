# What `cmake --install` puts where.
if(NOT TARGET zforge)
  return()
endif()

set(ZFORGE_PC_PARI "")
if(ZFORGE_PARI)
  set(ZFORGE_PC_PARI " -lpari")
endif()
file(RELATIVE_PATH ZFORGE_PC_INCLUDEDIR ${CMAKE_INSTALL_FULL_LIBDIR}
     ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/zforge.pc.in
               ${PROJECT_BINARY_DIR}/zforge.pc @ONLY)

install(TARGETS zforge libzforge_static libzforge_shared)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/zforge
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${PROJECT_BINARY_DIR}/zforge.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${PROJECT_SOURCE_DIR}/src/cli/zforge.1
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/templates ${PROJECT_SOURCE_DIR}/catalog
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zforge)
install(PROGRAMS ${PROJECT_SOURCE_DIR}/tools/ufo_check.py
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zforge/tools)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tools/ufo_reader
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zforge/tools
        PATTERN __pycache__ EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
