# The Debian package: cpack --config build/release/CPackConfig.cmake, which makes build/release/rotative_VERSION_ARCH.deb. Only the package
# is installed so; its scripts, its unit and its words are in packaging/, its manual in man/.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)  # the two programs are asked for by name, not all there is
set(maintainer "The maintainers of Rotative <maintainers@rotative.example>")
set(version ${PROJECT_VERSION}-1)

# gzip -9n, as Debian wants it: the same bytes each time. What is compressed is a file, or what a COMMAND says.
function(install_compressed into command)
  install(CODE "
    set(place \$ENV{DESTDIR}/${into})
    get_filename_component(folder \${place} DIRECTORY)
    file(MAKE_DIRECTORY \${folder})
    execute_process(COMMAND ${command} ${ARGN} COMMAND gzip -9n --stdout OUTPUT_FILE \${place} COMMAND_ERROR_IS_FATAL ANY)
    file(CHMOD \${place} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)")
endfunction()

install(TARGETS rotative DESTINATION /usr/bin)
install(TARGETS rotative-media DESTINATION /usr/libexec/rotative)
install(FILES packaging/rotative.service DESTINATION /lib/systemd/system)
install(FILES packaging/copyright DESTINATION /usr/share/doc/rotative)
install(FILES packaging/lintian DESTINATION /usr/share/lintian/overrides RENAME rotative)
install(FILES docs/handbook-sysadmin.md docs/handbook-newsroom.md docs/handbook-newsroom.fr.md DESTINATION /usr/share/doc/rotative)
configure_file(packaging/changelog ${CMAKE_BINARY_DIR}/changelog @ONLY)
install_compressed(usr/share/doc/rotative/changelog.Debian.gz cat ${CMAKE_BINARY_DIR}/changelog)
install_compressed(usr/share/doc/rotative/changelog.gz cat ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
install_compressed(usr/share/man/man1/rotative.1.gz ${CMAKE_SOURCE_DIR}/packaging/manual $<TARGET_FILE:rotative>)
install_compressed(usr/share/man/man5/rotative.toml.5.gz cat ${CMAKE_SOURCE_DIR}/man/rotative.toml.5)
install_compressed(usr/share/man/man8/rotative-media.8.gz cat ${CMAKE_SOURCE_DIR}/man/rotative-media.8)

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME rotative)
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, procps")  # procps: /bin/kill, for the reload
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx | httpd, postgresql")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "engine of an online newspaper, one program and one folder
Articles, sections, running stories, topics, feeds, pictures and comments of a
newspaper of five to fifty people, in French, Turkish, English and Arabic.
Pages are kept printed in memory and forgotten the moment they change; what
was acknowledged is on disk. An archive comes in from a WordPress export.

The newspaper is kept in SQLite, or in PostgreSQL for several machines.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  "${CMAKE_SOURCE_DIR}/packaging/postinst;${CMAKE_SOURCE_DIR}/packaging/prerm;${CMAKE_SOURCE_DIR}/packaging/postrm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
