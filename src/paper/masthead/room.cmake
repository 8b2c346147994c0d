set(ROOM_LIBRARIES Boost::json)
