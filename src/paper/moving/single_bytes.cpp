// SPDX-License-Identifier: Apache-2.0
// ICU knows the encodings; each byte is asked for alone.
#include "paper/moving/single_bytes.hpp"
#include <unicode/ucnv.h>
#include <memory>

namespace rotative::moving {

int letters_of(const XML_Char* name, XML_Encoding& map) {
    UErrorCode failed = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &failed), &ucnv_close);
    if (U_FAILURE(failed) || ucnv_getMaxCharSize(converter.get()) != 1) return XML_STATUS_ERROR;
    for (int byte = 0; byte < 256; ++byte) {
        const char one = static_cast<char>(byte);
        const char* from = &one;
        UErrorCode missing = U_ZERO_ERROR;
        const auto letter = ucnv_getNextUChar(converter.get(), &from, &one + 1, &missing);
        map.map[byte] = U_SUCCESS(missing) ? letter : 0xfffd;
    }
    map.data = nullptr, map.convert = nullptr, map.release = nullptr;
    return XML_STATUS_OK;
}

}  // namespace rotative::moving
