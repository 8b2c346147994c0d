set(ROOM_LIBRARIES PkgConfig::expat PkgConfig::fmt PkgConfig::sodium Boost::json)
set(ROOM_TEST_LIBRARIES PkgConfig::gumbo PkgConfig::zlib)
