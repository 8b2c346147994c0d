// SPDX-License-Identifier: Apache-2.0
// Bringing a file into the library. The order of add() is the promise: files first, the row last.
#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>
#include "paper/media/media.hpp"
#include "paper/media/medium_shelf.hpp"
#include "paper/media/words_limits.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

std::string beginning_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::system_error(errno, std::generic_category(), file.string());
    std::string bytes(pictures::enough_to_tell, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

Result<Done> refuse_too_large(std::int64_t bytes, Sort sort) {
    const auto most = sort == Sort::Picture ? largest_picture : largest_file;
    if (bytes <= most) return Done{};
    return Problem{Refusal::TooLarge, "media.too_large", {{"limit", std::to_string(most >> 20)}}};
}

/// What the name of a file ends with, in small letters; "bin" when that says nothing.
std::string ending_of(const std::string& name) {
    auto ending = fs::path(name).extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    for (auto& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return ending.empty() || ending.size() > 8 || !std::ranges::all_of(ending, is_plain) ? std::string("bin") : ending;
}

/// Bytes say that a file is an archive; which of the formats that are archives it is, only its name says.
std::string extension_for(const pictures::FileType& type, const std::string& name) {
    constexpr std::array<std::string_view, 7> in_archives{"docx", "xlsx", "pptx", "ods", "odp", "epub", "odt"},
        in_compounds{"xls", "ppt", "pps"};
    auto ending = ending_of(name);
    if (type.extension == "zip" && std::ranges::count(in_archives, ending)) return ending;
    if (type.extension == "doc" && std::ranges::count(in_compounds, ending)) return ending;
    return std::string(type.extension);
}

constexpr pictures::FileType stranger{Sort::Document, "application/octet-stream", {}};

void take_over(Medium& medium, const pictures::Developed& developed) {
    medium.size = {developed.width, developed.height};
    medium.frames = developed.frames;
    medium.is_damaged = developed.is_damaged;
    medium.red = developed.red, medium.green = developed.green, medium.blue = developed.blue;
    for (const auto& one : developed.renditions)
        if (one.form == pictures::Form::Jpeg) medium.made.push_back({one.width, one.height});
}

}  // namespace

Result<Done> refuse_impossible(const Known& known) {
    const auto is_too_long = [](const std::string& words, std::size_t longest) { return i18n::length(words) > longest; };
    for (const auto& [words, longest] : {std::pair(&known.alternative, longest_alternative), std::pair(&known.caption, longest_caption),
                                         std::pair(&known.credit, longest_credit), std::pair(&known.name, longest_name),
                                         std::pair(&known.title, longest_title), std::pair(&known.description, longest_description)})
        if (is_too_long(*words, longest)) return Problem{Refusal::TooLarge, "media.words_too_long", {{"limit", std::to_string(longest)}}};
    for (const int hundredths : {known.focus.x, known.focus.y})
        if (hundredths < 0 || hundredths > 100) return Problem{Refusal::Invalid, "media.wrong_focus"};
    return Done{};
}

Result<Arrived> Media::bring(const fs::path& file, const Known& known, Strangers strangers) {
    TRY(refuse_impossible(known));
    const auto told = pictures::type_of(beginning_of(file));
    if (!told && strangers == Strangers::Refused) return told.problem();
    const auto type = told ? *told : stranger;
    TRY(refuse_too_large(static_cast<std::int64_t>(fs::file_size(file)), type.sort));
    Arrived arrived;
    auto& medium = arrived.medium_;
    medium.public_id = random_public_id();
    medium.sort = type.sort;
    medium.type = type.type;
    medium.extension = told ? extension_for(type, known.name) : ending_of(known.name);
    medium.known = known;
    arrived.arrival_ = std::make_unique<Files::Arrival>(files_, file, medium.public_id);
    medium.bytes = static_cast<std::int64_t>(fs::file_size(arrived.arrival_->original()));
    arrived.already_ =
        store_.read([&](store::Reading& reading) { return shelf::same_bytes(reading, arrived.arrival_->digest(), known.origin); });
    if (arrived.already_) return arrived;
    if (medium.is_picture()) TRY(develop(arrived, strangers));
    arrived.arrival_->settle(medium);
    return arrived;
}

Result<Done> Media::develop(Arrived& arrived, Strangers strangers) {
    auto developed = pictures_.develop(arrived.arrival_->original(), arrived.arrival_->make_folder_for_shown());
    if (developed) return take_over(arrived.medium_, *developed), Done{};
    const bool is_hopeless = developed.problem().refusal != Refusal::Overloaded;
    if (strangers == Strangers::Refused || !is_hopeless) return developed.problem();
    arrived.trouble_ = std::move(developed).problem();
    return Done{};
}

/// Somebody else may have brought the same bytes meanwhile: then theirs it is.
MediumId Media::keep(store::Transaction& tx, Arrived& arrived) {
    if (arrived.already_) return *arrived.already_;
    auto& arrival = *arrived.arrival_;
    const auto theirs = shelf::same_bytes(tx, arrival.digest(), arrived.medium_.known.origin);
    if (theirs) return arrival.give_up(), *theirs;
    arrival.keep();
    return shelf::add(tx, arrived.medium_, arrival.digest());
}

Result<MediumId> Media::add(const fs::path& file, const Known& known) {
    auto arrived = TRY(bring(file, known, Strangers::Refused));
    const auto id = store_.write([&](store::Transaction& tx) -> Result<MediumId> { return keep(tx, arrived); });
    if (!id) arrived.give_up();
    return id;
}

}  // namespace rotative::media
