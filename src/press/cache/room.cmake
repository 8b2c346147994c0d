# gzip with seams that a fragment can be put between, brotli, and BLAKE2b for the tags.
set(ROOM_LIBRARIES PkgConfig::zlib PkgConfig::brotli PkgConfig::sodium PkgConfig::fmt)
set(ROOM_TEST_LIBRARIES PkgConfig::brotli_reading)
