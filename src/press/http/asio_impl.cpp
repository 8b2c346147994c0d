// SPDX-License-Identifier: Apache-2.0
// The body of Boost.Asio, compiled here and nowhere else, with the choices of asio.hpp.
#define BOOST_ASIO_SEPARATE_COMPILATION
#define BOOST_ASIO_NO_DEPRECATED
#define BOOST_ASIO_DISABLE_STD_COROUTINE
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // the thread sanitizer does not know fences
#endif
#include <boost/asio/impl/src.hpp>
