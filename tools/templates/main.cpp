// SPDX-License-Identifier: Apache-2.0
// compile_templates SRC ROOM/NAME.html OUT: compiles one template into OUT/ROOM/NAME.html.hpp and .cpp.
#include <cstdio>
#include "tools/files.hpp"
#include "tools/templates/template.hpp"

int main(int count, char** words) {
    using namespace rotative::tools;
    if (count != 4) return std::fputs("usage: compile_templates SRC ROOM/NAME.html OUT\n", stderr), 2;
    const std::filesystem::path source = words[1], out = words[3];
    const std::string path = words[2];
    try {
        const auto made = parse_template((source.filename() / path).string(), path, read_file(source / path));
        write_if_changed(out / (path + ".hpp"), template_header(made));
        write_if_changed(out / (path + ".cpp"), template_source(made));
    } catch (const std::exception& wrong) {
        return std::fprintf(stderr, "%s\n", wrong.what()), 1;
    }
}
