// SPDX-License-Identifier: Apache-2.0
// The disk is full: readers read on, a write is refused in words and leaves nothing behind, and once there is room again the paper goes
// on as if nothing had been. The disk is a small one made for this test (root in a container will do); SQLite keeps its file on it.
#include <gmock/gmock.h>
#include <sys/mount.h>
#include "every_row.hpp"
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;

/// A disk of six megabytes.
class SmallDisk {
public:
    SmallDisk() {
        if (::mount("none", path().c_str(), "tmpfs", 0, "size=6m") != 0)
            throw std::system_error(errno, std::generic_category(), "a small disk (run the tests as root, as in a fresh chroot)");
    }
    ~SmallDisk() { ::umount2(path().c_str(), MNT_DETACH); }
    const std::filesystem::path& path() const { return folder_.path(); }
    void fill() const {
        const Descriptor ballast(::open((path() / "ballast").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        const std::string bytes(4096, 'x');
        while (::write(*ballast, bytes.data(), bytes.size()) > 0) {
        }
    }
    void make_room() const { std::filesystem::remove(path() / "ballast"); }

private:
    store::ScratchFolder folder_;
};

class AFullDisk : public testing::Test {
protected:
    Told publish(const std::string& headline) {
        return house.order(
            {"article", "publish", house.file("text.md", std::string(20'000, 'x')), "--headline", headline, "--section", "ville"});
    }
    SmallDisk disk;
    OpenHouse house{"sqlite:" + (disk.path() / "newspaper.db").string()};
};

TEST_F(AFullDisk, refuses_writes_in_words_serves_readers_and_recovers_by_itself) {
    house.order({"section", "add", "Ville"});
    ASSERT_TRUE(publish("Le pont rouvre"));
    disk.fill();
    int kept = 0;  // what still had room in the write-ahead log
    Told refused;
    while ((refused = publish("La suite " + std::to_string(kept + 1)))) ASSERT_LT(++kept, 500);
    const auto before = every_row(*house.house.store);
    EXPECT_EQ(refused.outcome, house::Outcome::Refused);
    EXPECT_THAT(refused.told, HasSubstr("disk is full: nothing was saved"));
    EXPECT_FALSE(publish("Le pont referme"));
    EXPECT_EQ(every_row(*house.house.store), before);
    for (const auto* address : {"/", "/sections/ville", "/archive", "/feeds/atom.xml", "/articles/1-le-pont-rouvre"})
        EXPECT_EQ(house.get(address).status, 200) << address;
    EXPECT_EQ(house.get("/topics/rien").status, 404);
    disk.make_room();
    EXPECT_TRUE(publish("Il y a de la place"));
    EXPECT_THAT(house.get("/sections/ville").body, HasSubstr("Il y a de la place"));
}

}  // namespace
}  // namespace rotative::journeys
