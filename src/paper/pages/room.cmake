set(ROOM_LIBRARIES PkgConfig::fmt Boost::json)
set(ROOM_TEST_LIBRARIES PkgConfig::zlib)
