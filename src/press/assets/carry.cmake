# cmake -P carry.cmake FOLDER FILE…: writes FOLDER/paper.css, all the sheets as one, and FOLDER/carried.cpp, which carries it and every other
# file by the assembler under a name with a hash of its bytes. In a sheet `asset:NAME` becomes that address.
cmake_minimum_required(VERSION 3.25)  # its policies: words of a sheet are no names of variables
set(folder ${CMAKE_ARGV3})
set(sheet_words "")
set(singles "")
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(number RANGE 4 ${last})
  set(file ${CMAKE_ARGV${number}})
  if(file MATCHES "\\.css$")
    file(READ ${file} words)
    string(APPEND sheet_words "${words}")
  else()
    list(APPEND singles ${file})
  endif()
endforeach()

function(address_of file into)
  file(SHA256 ${file} hash)
  string(SUBSTRING ${hash} 0 12 hash)
  get_filename_component(stem ${file} NAME_WLE)
  get_filename_component(extension ${file} LAST_EXT)
  set(${into} "/assets/${stem}.${hash}${extension}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS singles)
  address_of(${file} address)
  get_filename_component(name ${file} NAME)
  string(REPLACE "asset:${name}" "${address}" sheet_words "${sheet_words}")
endforeach()
if(sheet_words MATCHES "asset:([^\")]*)")
  message(FATAL_ERROR "a style sheet speaks of ${CMAKE_MATCH_1}, which is not carried")
endif()
file(CONFIGURE OUTPUT ${folder}/paper.css CONTENT "@sheet_words@" @ONLY)

set(symbols "")
set(rows "")
set(number 0)
foreach(file IN ITEMS ${folder}/paper.css LISTS singles)
  address_of(${file} address)
  get_filename_component(name ${file} NAME)
  get_filename_component(extension ${file} LAST_EXT)
  string(SUBSTRING ${extension} 1 -1 extension)
  string(APPEND symbols "CARRY(asset_${number}, \"${file}\")\n")
  string(APPEND rows "    {\"${name}\", \"${address}\", \"${extension}\", bytes(asset_${number}_begin, asset_${number}_end)},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(CONFIGURE OUTPUT ${folder}/carried.cpp @ONLY CONTENT
[[// Made by src/press/assets/carry.cmake.
#include "press/assets/carried.hpp"

#define CARRY(name, file)                                                                    \
    __asm__(".section .rodata\n.balign 16\n" #name "_begin:\n.incbin \"" file "\"\n" #name   \
            "_end:\n.byte 0\n.previous\n");                                                  \
    extern "C" const char name##_begin[];                                                    \
    extern "C" const char name##_end[];

@symbols@
namespace rotative::assets {
namespace {

std::string_view bytes(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

const Carried table[] = {
@rows@};

}  // namespace

std::span<const Carried> carried() { return table; }

}  // namespace rotative::assets
]])
