# Language standard, warnings and sanitizers, as one interface target that
# every target of ours links: zforge_options.
add_library(zforge_options INTERFACE)
target_compile_features(zforge_options INTERFACE c_std_11)
# CMake asks for gnu11 unless told otherwise; POSIX is what we need beyond C11.
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_compile_definitions(zforge_options INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(zforge_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
  -Wmissing-prototypes -Wvla -Wundef -Wcast-qual -Wpointer-arith
  -Wwrite-strings -Wformat=2)
if(ZFORGE_WERROR)
  target_compile_options(zforge_options INTERFACE -Werror)
endif()
if(ZFORGE_SANITIZE)
  target_compile_options(zforge_options INTERFACE
    -fsanitize=${ZFORGE_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(zforge_options INTERFACE -fsanitize=${ZFORGE_SANITIZE})
endif()
target_include_directories(zforge_options INTERFACE
  ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
