set(ROOM_LIBRARIES PkgConfig::sqlite PkgConfig::postgres PkgConfig::fmt)
