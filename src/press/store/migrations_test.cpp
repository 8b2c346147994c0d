// SPDX-License-Identifier: Apache-2.0
// Steps forward and back on both engines, what is refused, and that db/schema.sql is what the steps make.
#include "press/store/migrations.hpp"
#include <gmock/gmock.h>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::ThrowsMessage;

Migration bridges() {
    return Migration::parse(
        "0001_bridges.sql",
        "-- Bridges.\n-- forward\ncreate table bridges (id {{id}}, name {{text}} not null);\n-- back\ndrop table bridges;\n");
}
Migration tolls(std::string_view mark = "") {
    return Migration::parse("0002_tolls.sql",
                            std::string(mark) +
                                "-- forward\nalter table bridges add column toll {{number}};\n-- back\nalter table bridges drop "
                                "column toll;\n");
}

class MigrationsOn : public testing::TestWithParam<Engine> {
protected:
    ScratchStore scratch{GetParam()};
    std::unique_ptr<Store> store = scratch.open();

    bool takes(const std::string& statement) {
        try {
            (void)*store->write([&](Transaction& tx) -> Result<Done> {
                tx.script(statement);
                return Done{};
            });
            return true;
        } catch (const Broken&) {
            return false;
        }
    }
};

TEST_P(MigrationsOn, are_taken_in_order_once_and_are_recorded) {
    const Migrations both({tolls(), bridges()});
    EXPECT_EQ(both.forward(*store), 2);
    EXPECT_EQ(both.forward(*store), 0);
    EXPECT_THAT(steps_taken(*store), ElementsAre(1, 2));
    EXPECT_TRUE(takes("insert into bridges (name, toll) values ('the bridge', 2)"));
}

TEST_P(MigrationsOn, go_back_as_far_as_they_are_asked) {
    const Migrations both({bridges(), tolls()});
    both.forward(*store);
    EXPECT_EQ(both.back_to(*store, 1), 1);
    EXPECT_THAT(steps_taken(*store), ElementsAre(1));
    EXPECT_FALSE(takes("insert into bridges (name, toll) values ('the bridge', 2)"));
    EXPECT_EQ(both.back_to(*store, 0), 1);
    EXPECT_FALSE(takes("insert into bridges (name) values ('the bridge')"));
    EXPECT_EQ(both.forward(*store), 2);
}

TEST_P(MigrationsOn, are_taken_all_or_none) {
    const auto wrong = Migration::parse("0003_wrong.sql", "-- forward\ncreate table half (id {{id}});\nno sense;\n-- back\nselect 1;\n");
    EXPECT_THROW(Migrations({bridges(), tolls(), wrong}).forward(*store), Broken);
    EXPECT_THAT(steps_taken(*store), IsEmpty());
    EXPECT_FALSE(takes("select * from half"));
}

TEST_P(MigrationsOn, refuse_a_schema_from_a_newer_program_unless_it_says_that_this_one_may_use_it) {
    Migrations({bridges(), tolls()}).forward(*store);
    const Migrations older({bridges()});
    EXPECT_THAT(older.objection_to(*store), testing::Optional(HasSubstr("0002_tolls")));
    EXPECT_THAT([&] { older.forward(*store); }, ThrowsMessage<Broken>(HasSubstr("0002_tolls")));
    EXPECT_THAT([&] { older.back_to(*store, 0); }, ThrowsMessage<Broken>(HasSubstr("0002")));
    Migrations({bridges(), tolls()}).back_to(*store, 1);
    Migrations({bridges(), tolls("-- keeps the previous release working\n")}).forward(*store);
    EXPECT_EQ(older.objection_to(*store), std::nullopt);
    EXPECT_EQ(older.forward(*store), 0);
}

TEST_P(MigrationsOn, of_the_newspaper_go_back_to_nothing_and_forward_again) {
    const auto all = Migrations::in(source_root() / "db");
    const auto many = all.forward(*store);
    EXPECT_EQ(many, static_cast<int>(all.steps().size()));
    EXPECT_EQ(all.back_to(*store, 0), many);
    EXPECT_EQ(all.forward(*store), many);
}

ON_EACH_STORE(MigrationsOn);

TEST(Migration, that_could_fail_at_commit_for_everybody_is_refused) {
    EXPECT_THAT(
        [] {
            Migration::parse(
                "0001_x.sql",
                "-- forward\ncreate table x (y integer references z deferrable initially deferred);\n-- back\ndrop table x;\n");
        },
        ThrowsMessage<Broken>(HasSubstr("deferred")));
}

TEST(Migration, without_a_way_back_or_a_number_is_refused) {
    EXPECT_THROW(Migration::parse("0001_x.sql", "-- forward\nselect 1;\n"), Broken);
    EXPECT_THROW(Migration::parse("x.sql", "-- forward\nselect 1;\n-- back\nselect 1;\n"), Broken);
    EXPECT_THROW(Migrations({bridges(), bridges()}), Broken);
}

TEST(Migration, is_spelled_for_each_engine) {
    constexpr std::string_view text = "a {{id}}\n-- on sqlite\nb\n-- on postgres\nc\n-- on both\nd\n";
    EXPECT_EQ(spelled_for(Engine::Sqlite, text), "a integer primary key autoincrement\nb\nd\n");
    EXPECT_EQ(spelled_for(Engine::Postgres, text), "a bigint generated always as identity primary key\nc\nd\n");
}

/// The schema as SQLite keeps it, statement by statement in the order they were made.
std::string schema_made_by_steps() {
    const ScratchStore scratch(Engine::Sqlite);
    const auto store = scratch.open_migrated();
    return store->read([](Reading& reading) {
        std::string schema =
            "-- The whole schema to read in one sitting, in SQLite's spelling. Made from db/0001… by\n"
            "-- `ACCEPT=1 build/check/press_store_test --gtest_filter='Schema*'`; never edited, never run.\n";
        auto rows = reading.rows("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by rowid");
        while (rows.next()) schema += "\n" + rows.text(0) + ";\n";
        return schema;
    });
}

TEST(Schema, in_one_sitting_is_what_the_steps_make) {
    const auto path = source_root() / "db/schema.sql";
    const auto made = schema_made_by_steps();
    if (std::getenv("ACCEPT")) std::ofstream(path) << made;
    std::ifstream file(path);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), made);
}

}  // namespace
}  // namespace rotative::store
