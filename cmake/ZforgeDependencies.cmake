# The libraries zforge stands on, as imported targets with system headers.
# What Debian calls the packages is in tools/packages.txt.
find_package(Threads REQUIRED)

# zforge_dependency(NAME PACKAGE HEADER LIBRARY...): target zforge::NAME, or a
# message that names what to install.
function(zforge_dependency name package header)
  find_path(ZFORGE_${name}_INCLUDE ${header})
  if(NOT ZFORGE_${name}_INCLUDE)
    message(FATAL_ERROR "${header} not found: install ${package}")
  endif()
  add_library(zforge::${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(zforge::${name} SYSTEM INTERFACE
                             ${ZFORGE_${name}_INCLUDE})
  foreach(lib IN LISTS ARGN)
    find_library(ZFORGE_${name}_${lib} ${lib})
    if(NOT ZFORGE_${name}_${lib})
      message(FATAL_ERROR "lib${lib} not found: install ${package}")
    endif()
    target_link_libraries(zforge::${name} INTERFACE ${ZFORGE_${name}_${lib}})
  endforeach()
endfunction()

zforge_dependency(flint libflint-dev flint/fmpq_mat.h flint gmp)
zforge_dependency(yaml libyaml-dev yaml.h yaml)
zforge_dependency(nettle nettle-dev nettle/sha2.h nettle)
zforge_dependency(uthash uthash-dev uthash.h)
zforge_dependency(gsl libgsl-dev gsl/gsl_eigen.h gsl gslcblas m)
if(ZFORGE_PARI)
  zforge_dependency(pari "libpari-dev (or pass -DZFORGE_PARI=OFF)"
                    pari/pari.h pari)
endif()
if(ZFORGE_TESTS)
  zforge_dependency(arb libflint-arb-dev arb.h flint-arb)
  zforge_dependency(cmocka "libcmocka-dev (or pass -DZFORGE_TESTS=OFF)"
                    cmocka.h cmocka)
endif()
