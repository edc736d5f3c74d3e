# Targets for the people who work on zforge: check, format, tidy,
# golden-update.
file(GLOB_RECURSE all_c CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/include/*.h ${PROJECT_SOURCE_DIR}/src/*.[ch]
     ${PROJECT_SOURCE_DIR}/tests/*.[ch] ${PROJECT_SOURCE_DIR}/bench/*.[ch])

find_program(ZFORGE_CLANG_FORMAT NAMES clang-format-14 clang-format)
if(ZFORGE_CLANG_FORMAT)
  add_custom_target(format COMMAND ${ZFORGE_CLANG_FORMAT} -i ${all_c}
                    COMMENT "Laying out the sources" VERBATIM)
endif()

# One file a call: a crash or a flood of one file stays with that file.
find_program(ZFORGE_CLANG_TIDY NAMES clang-tidy-14 clang-tidy)
if(ZFORGE_CLANG_TIDY)
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "" FORCE)
  set(sources ${all_c})
  list(FILTER sources INCLUDE REGEX "/src/.*\\.c$")
  set(calls "")
  foreach(source IN LISTS sources)
    list(APPEND calls COMMAND ${ZFORGE_CLANG_TIDY} --quiet
         -p ${PROJECT_BINARY_DIR} ${source})
  endforeach()
  add_custom_target(tidy ${calls} COMMENT "Reading the sources with clang-tidy"
                    VERBATIM)
endif()

if(ZFORGE_TESTS)
  add_custom_target(check
    COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR}
    COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${PROJECT_BINARY_DIR}
            --output-on-failure --no-tests=error
    COMMENT "Building and running every test" USES_TERMINAL VERBATIM)
  if(TARGET zforge)
    add_custom_target(golden-update
      COMMAND sh ${PROJECT_SOURCE_DIR}/tests/golden/run.sh --update
              $<TARGET_FILE:zforge>
      COMMENT "Rewriting what golden tests expect" USES_TERMINAL VERBATIM)
    add_dependencies(golden-update zforge)
  endif()
endif()
