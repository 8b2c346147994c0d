set(ROOM_LIBRARIES PkgConfig::icu PkgConfig::fmt)
set(ROOM_TEST_LIBRARIES Boost::json)
