// SPDX-License-Identifier: Apache-2.0
// compile_texts TEXTS OUT: compiles TEXTS/{fr,tr,en,ar}.po into OUT/press/i18n/, and shows the made-up language in OUT/texts/test.po.
#include <cstdio>
#include "tools/files.hpp"
#include "tools/texts/catalogue.hpp"

int main(int count, char** words) {
    using namespace rotative;
    using namespace rotative::tools;
    if (count != 3) return std::fputs("usage: compile_texts TEXTS OUT\n", stderr), 2;
    const std::filesystem::path texts = words[1], out = words[2];
    try {
        Languages languages;
        for (std::size_t at = 0; at < languages.size(); ++at) {
            const auto file = std::string(tag(readers_languages[at])) + ".po";
            languages[at] = read_po("texts/" + file, read_file(texts / file));
        }
        check(languages);
        write_if_changed(out / "press/i18n/keys.hpp", keys_header(languages));
        write_if_changed(out / "press/i18n/catalogue.cpp", catalogue_source(languages));
        write_if_changed(out / "texts/test.po", write_po(bracketed(languages[2])));
    } catch (const std::exception& wrong) {
        return std::fprintf(stderr, "%s\n", wrong.what()), 1;
    }
}
