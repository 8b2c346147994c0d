pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
set(ROOM_LIBRARIES PkgConfig::fmt PkgConfig::tomlplusplus PkgConfig::sodium Boost::json)
