# What is compiled into C++ before the rooms are: templates (an *.html whose first line is {{page …}}, beside its struct) and
# texts/*.po. The compilers are ours, in tools/, with their own tests. Each room's generated files are announced by the global
# property generated_of_ROOM before rooms.cmake runs.
enable_testing()
set(generated_folder ${CMAKE_BINARY_DIR}/generated)

# tools/NAME becomes the program compile_NAME and the tests tools_NAME_test.
function(add_compiler name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|/main\\.cpp$")
  add_library(tools_${name} STATIC ${sources})
  target_link_libraries(tools_${name} PUBLIC rotative_options PkgConfig::fmt)
  target_include_directories(tools_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  add_executable(compile_${name} ${CMAKE_SOURCE_DIR}/tools/${name}/main.cpp)
  target_link_libraries(compile_${name} PRIVATE tools_${name})
  if(ROTATIVE_TESTS AND tests)
    add_executable(tools_${name}_test ${tests})
    target_link_libraries(tools_${name}_test PRIVATE tools_${name} GTest::gmock GTest::gtest GTest::gtest_main)
    add_test(NAME tools/${name} COMMAND tools_${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()
add_compiler(texts)
add_compiler(templates)

# One command for each template: its .hpp and .cpp.
function(compile_template source template into)
  add_custom_command(OUTPUT ${into}/${template}.hpp ${into}/${template}.cpp
    COMMAND compile_templates ${source} ${template} ${into}
    DEPENDS compile_templates ${source}/${template} COMMENT "Compiling ${template}" VERBATIM)
endfunction()

# The texts, for press/i18n.
file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/texts/*.po)
set(generated_texts ${generated_folder}/press/i18n/keys.hpp ${generated_folder}/press/i18n/catalogue.cpp)
add_custom_command(OUTPUT ${generated_texts} COMMAND compile_texts ${CMAKE_SOURCE_DIR}/texts ${generated_folder}
  DEPENDS compile_texts ${texts} COMMENT "Compiling texts/*.po" VERBATIM)
set_property(GLOBAL APPEND PROPERTY generated_of_press_i18n ${generated_texts})

# The templates, each for the room where it stands.
file(STRINGS ${CMAKE_SOURCE_DIR}/src/FLOORPLAN rooms_with_templates REGEX "^[^#]")
foreach(room IN LISTS rooms_with_templates)
  string(STRIP "${room}" room)
  string(REPLACE "/" "_" name "${room}")
  file(GLOB templates CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/src/${room}/*.html)
  foreach(template IN LISTS templates)
    file(STRINGS ${CMAKE_SOURCE_DIR}/src/${template} first_line LIMIT_COUNT 1)
    if(NOT first_line MATCHES "^{{page ")
      continue()
    endif()
    compile_template(${CMAKE_SOURCE_DIR}/src ${template} ${generated_folder})
    set_property(GLOBAL APPEND PROPERTY generated_of_${name}
      ${generated_folder}/${template}.hpp ${generated_folder}/${template}.cpp)
  endforeach()
endforeach()

# Two templates that only the compiler's own tests print; another of these tests asks the C++ compiler what it refuses.
if(ROTATIVE_TESTS)
  set(specimens ${generated_folder}/tools)
  foreach(template IN ITEMS specimens/notice.html specimens/line.html)
    compile_template(${CMAKE_SOURCE_DIR}/tools/templates ${template} ${specimens})
    target_sources(tools_templates_test PRIVATE ${specimens}/${template}.hpp ${specimens}/${template}.cpp)
  endforeach()
  target_include_directories(tools_templates_test PRIVATE ${specimens} ${CMAKE_SOURCE_DIR}/tools/templates)
  target_link_libraries(tools_templates_test PRIVATE press_html press_i18n)
  target_compile_definitions(tools_templates_test PRIVATE ROTATIVE_COMPILER="${CMAKE_CXX_COMPILER}"
    ROTATIVE_INCLUDES="${CMAKE_SOURCE_DIR}/src -I${generated_folder}")
endif()
