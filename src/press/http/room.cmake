set(ROOM_LIBRARIES PkgConfig::fmt PkgConfig::sodium)
set(ROOM_TEST_LIBRARIES Boost::json)
