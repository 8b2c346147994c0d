set(ROOM_LIBRARIES PkgConfig::md4c Boost::json)
