# The typefaces of the newspaper: cut at build from the npm packages that fonts/package.json names, and the rules by which a page asks for
# them. They are carried in the program (src/press/assets). What is cut away and why is told by fonts/cut and fonts/README.md.
set(fonts_published ${CMAKE_SOURCE_DIR}/fonts/node_modules/@fontsource-variable)
set(fonts_cut ${CMAKE_BINARY_DIR}/generated/fonts)
if(NOT EXISTS ${fonts_published})
  message(FATAL_ERROR "The typefaces are not there: bin/setup --build brings them (or npm ci, in fonts/).")
endif()
file(MAKE_DIRECTORY ${fonts_cut})
set(font_faces "")

# One face: cut_face(NAME CHARACTERS "AXIS=FROM:TO…" PACKAGE FILE…), where more files of one package are joined.
function(cut_face name characters axes package)
  set(sources ${ARGN})
  list(TRANSFORM sources PREPEND ${fonts_published}/${package}/files/${package}-)
  list(TRANSFORM sources APPEND .woff2)
  list(TRANSFORM axes PREPEND --range=)
  add_custom_command(OUTPUT ${fonts_cut}/${name}.woff2
    COMMAND ${CMAKE_SOURCE_DIR}/fonts/cut ${fonts_cut}/${name}.woff2 --characters ${characters} ${axes} ${sources}
    DEPENDS ${CMAKE_SOURCE_DIR}/fonts/cut ${sources} COMMENT "Cutting ${name}" VERBATIM)
  set(font_faces ${font_faces} ${fonts_cut}/${name}.woff2 PARENT_SCOPE)
endfunction()

cut_face(newsreader latin "wght=400:700;opsz=18:72" newsreader latin-opsz-normal latin-ext-opsz-normal)
cut_face(newsreader-italic latin "wght=400:700;opsz=24" newsreader latin-opsz-italic latin-ext-opsz-italic)
cut_face(libre-franklin latin "wght=100:800" libre-franklin latin-wght-normal latin-ext-wght-normal)
cut_face(noto-naskh-arabic arabic "wght=400:700" noto-naskh-arabic arabic-wght-normal latin-wght-normal)

add_custom_command(OUTPUT ${fonts_cut}/faces.css
  COMMAND ${CMAKE_SOURCE_DIR}/fonts/faces ${fonts_cut}/faces.css ${font_faces}
  DEPENDS ${CMAKE_SOURCE_DIR}/fonts/faces ${font_faces} COMMENT "Measuring the typefaces" VERBATIM)
