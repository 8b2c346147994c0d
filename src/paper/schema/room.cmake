# db/*.sql become one C++ file, so that the program carries its own schema.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/[0-9]*.sql)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migration_files})
set(steps "")
foreach(file IN LISTS migration_files)
  get_filename_component(file_name ${file} NAME)
  file(READ ${file} words)
  string(APPEND steps "        store::Migration::parse(\"${file_name}\", R\"sql~(${words})sql~\"),\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/paper/schema/schema.cpp @ONLY CONTENT
[[// Made from db/*.sql by src/paper/schema/room.cmake.
#include "paper/schema/schema.hpp"

namespace rotative::schema {

store::Migrations migrations() {
    return store::Migrations({
@steps@    });
}

}  // namespace rotative::schema
]])
set_property(GLOBAL PROPERTY generated_of_paper_schema ${CMAKE_BINARY_DIR}/generated/paper/schema/schema.cpp)
