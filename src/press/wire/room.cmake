set(ROOM_LIBRARIES PkgConfig::fmt)
