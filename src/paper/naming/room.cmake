set(ROOM_LIBRARIES PkgConfig::fmt PkgConfig::icu Boost::json)
