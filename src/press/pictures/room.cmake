# The darkroom is a program of its own: it alone is linked with libvips, and it is built as it is shipped also where the rest is watched
# by a sanitizer, whose shadow memory no wall around the address space could hold. Whoever links this room has it built too.
list(FILTER sources EXCLUDE REGEX "/darkroom/")
list(FILTER mains EXCLUDE REGEX "/darkroom/")
list(APPEND tests ${folder}/darkroom/bare_webp.cpp ${folder}/darkroom/confinement.cpp)
add_executable(rotative-media
  ${folder}/darkroom/main.cpp ${folder}/darkroom/bare_webp.cpp ${folder}/darkroom/confinement.cpp ${folder}/darkroom/developing.cpp)
target_include_directories(rotative-media PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(rotative-media PRIVATE rotative_shipped PkgConfig::vips PkgConfig::seccomp PkgConfig::fmt)
set_target_properties(rotative-media PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR} POSITION_INDEPENDENT_CODE ON)
add_library(pictures_darkroom INTERFACE)
add_dependencies(pictures_darkroom rotative-media)
set(ROOM_LIBRARIES PkgConfig::fmt pictures_darkroom)
set(ROOM_TEST_LIBRARIES PkgConfig::seccomp PkgConfig::vips PkgConfig::zlib)
