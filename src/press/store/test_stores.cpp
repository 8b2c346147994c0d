// SPDX-License-Identifier: Apache-2.0
// The scratch server of the tests, and databases on it. Only test programs reach this; it stays out of the newspaper's own.
#include "press/store/test_stores.hpp"
#include <fmt/format.h>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <mutex>
#include "press/store/postgres_connection.hpp"

namespace rotative::store {

std::filesystem::path source_root() {
    for (auto folder = std::filesystem::current_path();; folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / "src/FLOORPLAN")) return folder;
        if (folder == folder.parent_path()) throw std::runtime_error("start the tests inside the source");
    }
}

namespace scratch {
namespace {

/// Starts a server that goes when this process does.
std::string start_server() {
    const auto command = fmt::format("'{}/bin/scratch-postgres' start --for {}", source_root().string(), getpid());
    std::FILE* said = popen(command.c_str(), "r");
    if (!said) throw std::runtime_error("bin/scratch-postgres cannot be run");
    std::string uri;
    for (int c = 0; (c = std::fgetc(said)) != EOF;)
        if (c != '\n') uri += static_cast<char>(c);
    if (pclose(said) != 0 || uri.empty()) throw std::runtime_error("bin/scratch-postgres did not start");
    return uri;
}

const std::string& server() {
    static const std::string uri = [] {
        const char* given = std::getenv("ROTATIVE_TEST_POSTGRES");
        return given && *given ? std::string(given) : start_server();
    }();
    return uri;
}

/// postgresql://who@where/postgres?host=… with another database in it.
std::string with_database(const std::string& uri, const std::string& name) {
    const auto path = uri.find('/', uri.find("//") + 2);
    const auto query = std::min(uri.find('?'), uri.size());
    return uri.substr(0, std::min(path, query)) + "/" + name + uri.substr(query);
}

std::string database_of(const std::string& uri) {
    const auto path = uri.find('/', uri.find("//") + 2);
    return uri.substr(path + 1, uri.find('?') - path - 1);
}

/// The databases of this process. Making one takes the server half a second, so an emptied one is used again.
class Databases {
public:
    Databases() = default;
    ~Databases() {
        for (const auto& address : made_) try {
                PostgresConnection(server()).script(fmt::format("drop database {} with (force)", database_of(address)));
            } catch (const std::exception&) {  // the server has gone first
            }
    }
    Databases(const Databases&) = delete;
    Databases& operator=(const Databases&) = delete;

    std::string take() {
        const std::lock_guard guard(lock_);
        if (free_.empty()) {
            const auto name = fmt::format("rotative_{}_{}", getpid(), made_.size() + 1);
            PostgresConnection(server()).script(fmt::format("create database {} template template0", name));
            made_.push_back(with_database(server(), name));
            return made_.back();
        }
        auto address = std::move(free_.back());
        free_.pop_back();
        return address;
    }
    void give_back(const std::string& address) {
        hang_up(address);
        PostgresConnection(address).script("drop schema public cascade; create schema public");
        const std::lock_guard guard(lock_);
        free_.push_back(address);
    }

private:
    std::mutex lock_;
    std::vector<std::string> made_, free_;
};

Databases& databases() {
    (void)server();
    static Databases all;
    return all;
}

}  // namespace

Server::Server() : address_(start_server()) {}
Server::~Server() {
    try {
        order("stop");
    } catch (const std::exception&) {  // it goes with the process
    }
}

void Server::order(const char* what) const {
    const auto command = fmt::format("'{}/bin/scratch-postgres' {} '{}'", source_root().string(), what, address_);
    if (std::system(command.c_str()) != 0) throw std::runtime_error(fmt::format("bin/scratch-postgres could not {}", what));
}

std::string create_database() { return databases().take(); }

void drop_database(const std::string& address) { databases().give_back(address); }

void lay_migrated_file(const std::filesystem::path& path) {
    static const std::string image = [] {
        const ScratchFolder folder;
        const auto file = folder.path() / "newspaper.db";
        Migrations::in(source_root() / "db").forward(*open(file.string()));  // closed at once, so that the file is whole
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    std::ofstream(path, std::ios::binary) << image;
}

void hang_up(const std::string& address) {
    PostgresConnection(server()).script(
        fmt::format("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{}'", database_of(address)));
}

}  // namespace scratch
}  // namespace rotative::store
