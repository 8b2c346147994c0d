# Styles of the newspaper's rooms become one sheet, in the order of the floors; scripts and drawings stay files of their own. Each is
# carried in the program by the assembler, under a name with a hash of its bytes.
file(GLOB_RECURSE sheets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/paper/*.css)
file(GLOB_RECURSE singles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/paper/*.js ${CMAKE_SOURCE_DIR}/src/paper/*.svg ${CMAKE_SOURCE_DIR}/src/paper/*.ico)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sheets} ${singles})
set(assets_folder ${CMAKE_BINARY_DIR}/generated/press/assets)
set(sheet_words "")
foreach(floor IN LISTS floorplan)
  foreach(sheet IN LISTS sheets)
    get_filename_component(sheet_folder ${sheet} DIRECTORY)
    if(sheet_folder STREQUAL "${CMAKE_SOURCE_DIR}/src/${floor}")
      file(READ ${sheet} words)
      string(APPEND sheet_words "${words}")
    endif()
  endforeach()
endforeach()
file(CONFIGURE OUTPUT ${assets_folder}/paper.css CONTENT "@sheet_words@" @ONLY)
set(asset_symbols "")
set(asset_rows "")
set(asset_number 0)
foreach(file IN ITEMS ${assets_folder}/paper.css ${singles})
  file(SHA256 ${file} hash)
  string(SUBSTRING ${hash} 0 12 hash)
  get_filename_component(stem ${file} NAME_WLE)
  get_filename_component(extension ${file} LAST_EXT)
  string(SUBSTRING ${extension} 1 -1 extension)
  string(APPEND asset_symbols "CARRY(asset_${asset_number}, \"${file}\")\n")
  string(APPEND asset_rows "    {\"${stem}.${extension}\", \"/assets/${stem}.${hash}.${extension}\", \"${extension}\", bytes(asset_${asset_number}_begin, asset_${asset_number}_end)},\n")
  math(EXPR asset_number "${asset_number} + 1")
endforeach()
file(CONFIGURE OUTPUT ${assets_folder}/carried.cpp @ONLY CONTENT
[[// Made by src/press/assets/room.cmake.
#include "press/assets/carried.hpp"

#define CARRY(name, file)                                                                    \
    __asm__(".section .rodata\n.balign 16\n" #name "_begin:\n.incbin \"" file "\"\n" #name   \
            "_end:\n.byte 0\n.previous\n");                                                  \
    extern "C" const char name##_begin[];                                                    \
    extern "C" const char name##_end[];

@asset_symbols@
namespace rotative::assets {
namespace {

std::string_view bytes(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

const Carried table[] = {
@asset_rows@};

}  // namespace

std::span<const Carried> carried() { return table; }

}  // namespace rotative::assets
]])
set_source_files_properties(${assets_folder}/carried.cpp PROPERTIES OBJECT_DEPENDS "${assets_folder}/paper.css;${singles}")
set_property(GLOBAL PROPERTY generated_of_press_assets ${assets_folder}/carried.cpp)
