set(ROOM_LIBRARIES PkgConfig::fmt PkgConfig::sodium Boost::json)
