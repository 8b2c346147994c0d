// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures of a running paper, in Prometheus' text format, on a listener of their own that readers cannot reach.
#include <memory>
#include <string>
#include "house/house.hpp"
#include "press/http/server.hpp"

namespace rotative::house {

/// The figures as one text (Prometheus exposition format 0.0.4).
std::string metrics_of(House&, const http::Figures&);

class MetricsListener {
public:
    /// Opens `metrics_listen`; nothing when its port is 0. An address that cannot be had is told to the operator, and readers are served.
    static std::unique_ptr<MetricsListener> open(House&, const http::Server& readers);
    ~MetricsListener();

private:
    MetricsListener();
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rotative::house
