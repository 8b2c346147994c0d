# Styles of the newspaper's rooms become one sheet, in the order of the floors, after the rules of the typefaces; scripts, drawings and
# typefaces stay files of their own. carry.cmake puts them into the program.
file(GLOB_RECURSE sheets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/paper/*.css)
file(GLOB_RECURSE singles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/paper/*.js ${CMAKE_SOURCE_DIR}/src/paper/*.svg ${CMAKE_SOURCE_DIR}/src/paper/*.ico)
set(assets_folder ${CMAKE_BINARY_DIR}/generated/press/assets)
set(carried_files ${fonts_cut}/faces.css)
foreach(floor IN LISTS floorplan)
  foreach(sheet IN LISTS sheets)
    get_filename_component(sheet_folder ${sheet} DIRECTORY)
    if(sheet_folder STREQUAL "${CMAKE_SOURCE_DIR}/src/${floor}")
      list(APPEND carried_files ${sheet})
    endif()
  endforeach()
endforeach()
list(APPEND carried_files ${singles} ${font_faces})
file(MAKE_DIRECTORY ${assets_folder})
add_custom_command(OUTPUT ${assets_folder}/carried.cpp BYPRODUCTS ${assets_folder}/paper.css
  COMMAND ${CMAKE_COMMAND} -P ${CMAKE_CURRENT_LIST_DIR}/carry.cmake ${assets_folder} ${carried_files}
  COMMAND ${CMAKE_COMMAND} -E touch ${assets_folder}/carried.cpp
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/carry.cmake ${carried_files} COMMENT "Carrying styles, scripts, drawings and typefaces" VERBATIM)
set_source_files_properties(${assets_folder}/carried.cpp PROPERTIES OBJECT_DEPENDS "${assets_folder}/paper.css;${singles};${font_faces}")
set_property(GLOBAL PROPERTY generated_of_press_assets ${assets_folder}/carried.cpp)
