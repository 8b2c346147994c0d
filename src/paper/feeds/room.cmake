set(ROOM_LIBRARIES PkgConfig::fmt Boost::json)
