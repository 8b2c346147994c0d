// SPDX-License-Identifier: Apache-2.0
#pragma once
// The only way into Boost.Asio: compiled once, in asio_impl.cpp. Including it differently elsewhere would give the program two of it.
#define BOOST_ASIO_SEPARATE_COMPILATION
#define BOOST_ASIO_NO_DEPRECATED
#define BOOST_ASIO_DISABLE_STD_COROUTINE
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // the thread sanitizer does not know fences
#endif
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
