# Language standard, warnings and sanitizers, as one interface target that
# every target of ours links: zforge_options.
add_library(zforge_options INTERFACE)
# CMake asks for gnu17 unless told otherwise; POSIX is what we need beyond C11.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Tests and sanitizers run optimised code with its asserts (CMake's own
# RelWithDebInfo would drop them).
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g")
set(ZFORGE_WARNINGS
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
  -Wmissing-prototypes -Wvla -Wundef -Wcast-qual -Wpointer-arith
  -Wwrite-strings -Wformat=2)
target_compile_definitions(zforge_options INTERFACE
  _POSIX_C_SOURCE=200809L ZFORGE_VERSION="${PROJECT_VERSION}")
# Messages of assert name files from the top of the source tree.
target_compile_options(zforge_options INTERFACE ${ZFORGE_WARNINGS}
  -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
  # gcc 12 takes an fmpq_t inside a struct for one of its two halves when it
  # inlines, and says that the other half is beyond its end.
  target_compile_options(zforge_options INTERFACE
    -Wno-stringop-overread -Wno-stringop-overflow)
endif()
if(ZFORGE_WERROR)
  target_compile_options(zforge_options INTERFACE -Werror)
endif()

set(sanitize ${ZFORGE_SANITIZE})
if(ZFORGE_FUZZ)
  if(NOT CMAKE_C_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "ZFORGE_FUZZ needs clang: -DCMAKE_C_COMPILER=clang")
  endif()
  set(sanitize address,undefined)
  # Coverage for libFuzzer; its main function comes with the targets.
  target_compile_options(zforge_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(sanitize)
  set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g")
  target_compile_options(zforge_options INTERFACE
    -fsanitize=${sanitize} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(zforge_options INTERFACE -fsanitize=${sanitize})
  if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
    # Instrumented code makes gcc warn of what is not there (inside inline
    # functions of FLINT, too); the other builds have these warnings.
    target_compile_options(zforge_options INTERFACE
      -Wno-maybe-uninitialized -Wno-stringop-overread -Wno-format-truncation)
  endif()
endif()
target_include_directories(zforge_options INTERFACE
  ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
