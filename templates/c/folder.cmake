# The C modules of all models, as a library; c/CMakeLists.txt says how.
#
#     cmake -S generated -B build && cmake --build build
cmake_minimum_required(VERSION 3.16)
project(zforge_models C)
add_subdirectory(c)
