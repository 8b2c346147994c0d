// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder of a test's own, gone when the test is over.
#include <cstdlib>
#include <filesystem>
#include <string>

namespace rotative::house {

struct TestFolder {
    TestFolder() {
        std::string pattern = std::filesystem::temp_directory_path() / "rotative-XXXXXX";
        path = ::mkdtemp(pattern.data());
    }
    ~TestFolder() { std::filesystem::remove_all(path); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    std::filesystem::path path;
};

}  // namespace rotative::house
