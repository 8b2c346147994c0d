# The demonstration newspaper travels in the program: each file of fixtures/demonstration, by its name, put in by the assembler.
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
set(ROOM_LIBRARIES PkgConfig::fmt PkgConfig::tomlplusplus PkgConfig::sodium Boost::json)
file(GLOB demonstration CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/fixtures/demonstration/*.toml ${CMAKE_SOURCE_DIR}/fixtures/demonstration/*.md ${CMAKE_SOURCE_DIR}/fixtures/demonstration/pages/*.md
  ${CMAKE_SOURCE_DIR}/fixtures/demonstration/pictures/*.png)
set(demonstration_symbols "")
set(demonstration_rows "")
set(demonstration_number 0)
foreach(file IN LISTS demonstration)
  get_filename_component(file_name ${file} NAME)
  string(APPEND demonstration_symbols "CARRY(demonstration_${demonstration_number}, \"${file}\")\n")
  string(APPEND demonstration_rows "    {\"${file_name}\", bytes(demonstration_${demonstration_number}_begin, demonstration_${demonstration_number}_end)},\n")
  math(EXPR demonstration_number "${demonstration_number} + 1")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/house/demonstration_files.cpp @ONLY CONTENT
[[// Made by src/house/room.cmake.
#include "house/demonstration_files.hpp"

#define CARRY(name, file)                                                                    \
    __asm__(".section .rodata\n.balign 16\n" #name "_begin:\n.incbin \"" file "\"\n" #name   \
            "_end:\n.byte 0\n.previous\n");                                                  \
    extern "C" const char name##_begin[];                                                    \
    extern "C" const char name##_end[];

@demonstration_symbols@
namespace rotative::house {
namespace {

std::string_view bytes(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

const DemonstrationFile table[] = {
@demonstration_rows@};

}  // namespace

std::span<const DemonstrationFile> demonstration_files() { return table; }

}  // namespace rotative::house
]])
set_source_files_properties(${CMAKE_BINARY_DIR}/generated/house/demonstration_files.cpp PROPERTIES OBJECT_DEPENDS "${demonstration}")
set_property(GLOBAL PROPERTY generated_of_house ${CMAKE_BINARY_DIR}/generated/house/demonstration_files.cpp)
set_source_files_properties(${folder}/command_line.cpp PROPERTIES COMPILE_DEFINITIONS "ROTATIVE_VERSION=\"${PROJECT_VERSION}\"")
