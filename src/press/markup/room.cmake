set(ROOM_TEST_LIBRARIES Boost::json PkgConfig::gumbo)
