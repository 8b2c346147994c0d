set(ROOM_LIBRARIES PkgConfig::icu)
