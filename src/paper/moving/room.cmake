set(ROOM_LIBRARIES PkgConfig::expat PkgConfig::fmt PkgConfig::sodium Boost::json)
