// SPDX-License-Identifier: Apache-2.0
// A newspaper goes into a file and comes out of it, whole, on another machine.
#include "house/backup.hpp"
#include <fcntl.h>
#include <gtest/gtest.h>
#include <fstream>
#include "base/test_files.hpp"
#include "house/data_folder.hpp"
#include "house/house.hpp"
#include "house/test_folder.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::house {
namespace {

Configuration in(const std::filesystem::path& data) {
    std::filesystem::create_directories(data);
    Configuration configuration;
    configuration.data = data;
    return configuration;
}

struct Backups : testing::Test {
    TestFolder folder;
    Descriptor nowhere{::open("/dev/null", O_WRONLY | O_CLOEXEC)};
    Log log{*nowhere, Log::Form::Text, system_now};
    Configuration here = in(folder.path / "here"), there = in(folder.path / "there");
    std::filesystem::path file = folder.path / "paper.backup";
};

TEST_F(Backups, what_was_backed_up_is_there_after_a_restore_elsewhere) {
    const auto secret = secret_of(here.data);
    {
        House house(here, log);
        ASSERT_TRUE(house.settings.set("title", "L’Écho du port"));
        ASSERT_TRUE(back_up(here, file));
        ASSERT_TRUE(house.settings.set("title", "Changed since"));
    }
    ASSERT_TRUE(restore(there, file));
    EXPECT_EQ(secret_of(there.data), secret);
    House house(there, log);
    EXPECT_EQ(*house.settings.get("title"), "L’Écho du port");
    EXPECT_TRUE(house.store->read([&](store::Reading& reading) { return house.wire.errands().leaving_is_paused(reading); }));
    EXPECT_FALSE(
        house.store->read([](store::Reading& reading) { return reading.rows("select 1 from sqlite_master where name = 'sqlar'").next(); }));
}

TEST_F(Backups, pictures_travel_with_their_newspaper) {
    pictures::put(folder.path / "bridge.png", pictures::plain_png(400, 300));
    pictures::put(folder.path / "plan.pdf", "%PDF-1.4 the plan of the bridge");
    {
        House house(here, log);
        ASSERT_TRUE(house.media.add(folder.path / "bridge.png", {.credit = "Inès"}));
        ASSERT_TRUE(house.media.add(folder.path / "plan.pdf", {}));
        ASSERT_TRUE(back_up(here, file));
    }
    ASSERT_TRUE(restore(there, file));
    House house(there, log);
    const auto examined = house.store->read([&](store::Reading& reading) { return media::examine(reading, house.media.files()); });
    EXPECT_TRUE(examined.missing.empty());
    EXPECT_TRUE(examined.orphaned.empty());
    cache::Ingredients unnoted;
    const auto plan = *house.store->read([&](store::Reading& reading) { return media::shown(reading, unnoted, {2}); });
    EXPECT_EQ(bytes_of(house.media.files().original(plan)), "%PDF-1.4 the plan of the bridge");
    EXPECT_LT(std::filesystem::file_size(there.data / "newspaper.db"), std::filesystem::file_size(file));
}

TEST_F(Backups, this_machines_configuration_is_not_replaced) {
    write_whole(here.data / "rotative.toml", "workers = 3\n");
    write_whole(there.data / "rotative.toml", "workers = 5\n");
    {
        const House house(here, log);
    }
    ASSERT_TRUE(back_up(here, file));
    ASSERT_TRUE(restore(there, file));
    EXPECT_EQ(configure(there.data, {}, {}).configuration.workers, 5u);
}

TEST_F(Backups, a_file_that_is_there_is_not_overwritten) {
    {
        const House house(here, log);
    }
    std::ofstream(file) << "precious";
    const auto done = back_up(here, file);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.problem().message, "store.backup_exists");
}

TEST_F(Backups, a_damaged_backup_changes_nothing) {
    {
        House house(here, log);
        ASSERT_TRUE(house.settings.set("title", "Still here"));
        ASSERT_TRUE(back_up(here, file));
    }
    {
        std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
        damage.seekp(5000);
        damage << std::string(3000, 'x');
    }
    const auto done = restore(here, file);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.problem().message, "store.backup_damaged");
    House house(here, log);
    EXPECT_EQ(*house.settings.get("title"), "Still here");
}

}  // namespace
}  // namespace rotative::house
