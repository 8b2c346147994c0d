// SPDX-License-Identifier: Apache-2.0
// PostgreSQL breaks down behind two open houses and is mended. The one that may answer alone for long reads on from what is printed;
// the other, whose time runs out at once, says in words that it cannot. Nothing is taken that would not be kept, nothing said is lost.
#include <gmock/gmock.h>
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

/// A node of a cluster that answers without its database for so long.
class Node : public ClosedHouse {
public:
    Node(const std::string& database, std::chrono::milliseconds answers_alone) : ClosedHouse(database), serving_(house, answers_alone) {}
    http::Reached get(std::string_view target) { return http::Client(serving_.port(), readers_patience).get(target); }

    /// Asks again until it answers with this status and these words; what it answered last.
    http::Reached soon(std::string_view target, int status, const std::string& words = {}) {
        http::Reached reached;
        for (int i = 0; i < 1500; ++i) {
            reached = get(target);
            if (reached.status == status && reached.body.find(words) != std::string::npos) break;
            ::usleep(20'000);
        }
        return reached;
    }
    Told publish(const std::string& headline) {
        return order({"article", "publish", file("text.md", "La foule traverse.\n"), "--headline", headline, "--section", "ville"});
    }

private:
    house::Serving serving_;
};

class TheDatabaseGoes : public testing::Test {
protected:
    store::scratch::Server server;
    Node patient{server.address(), 24h}, impatient{server.address(), 1s};
};

TEST_F(TheDatabaseGoes, what_is_printed_is_served_for_a_while_and_nothing_is_lost) {
    patient.number({"section", "add", "Ville"});
    ASSERT_TRUE(patient.publish("Le pont rouvre"));
    EXPECT_EQ(impatient.soon("/", 200, "Le pont rouvre").status, 200);
    EXPECT_EQ(patient.get("/readyz").status, 200);
    const auto printed = patient.get("/");
    EXPECT_THAT(printed.body, HasSubstr("Le pont rouvre"));

    server.break_down();
    EXPECT_EQ(patient.soon("/readyz", 503).status, 503);
    EXPECT_EQ(patient.get("/healthz").status, 200) << "the program itself is well";
    const auto alone = patient.get("/");
    EXPECT_EQ(alone.status, 200);
    EXPECT_EQ(alone.body, printed.body);
    const auto not_printed = patient.get("/corrections");
    EXPECT_EQ(not_printed.status, 503);
    EXPECT_EQ(not_printed.header("retry-after"), "30");
    EXPECT_THAT(not_printed.body, HasSubstr("Rien n’est perdu"));
    EXPECT_THAT(not_printed.body, HasSubstr("<html lang=\"fr\" dir=\"ltr\">")) << "it looks like the newspaper";
    const auto styles = not_printed.body.find("/assets/paper.");
    EXPECT_EQ(patient.get(not_printed.body.substr(styles, not_printed.body.find('"', styles) - styles)).status, 200);
    EXPECT_THAT(patient.get("/tr/corrections").body, HasSubstr("Hiçbir şey kaybolmadı"));
    EXPECT_EQ(impatient.soon("/", 503).status, 503) << "its time has run out: what was printed may be stale";
    EXPECT_FALSE(patient.publish("Sans témoin")) << "nobody is told that this was kept";

    server.mend();
    EXPECT_EQ(patient.soon("/readyz", 200).status, 200);
    EXPECT_EQ(impatient.soon("/", 200, "Le pont rouvre").status, 200);
    ASSERT_TRUE(impatient.publish("La maire traverse"));
    for (auto* node : {&patient, &impatient}) {
        const auto page = node->soon("/", 200, "La maire traverse").body;
        EXPECT_THAT(page, HasSubstr("La maire traverse"));
        EXPECT_THAT(page, HasSubstr("Le pont rouvre"));
        EXPECT_THAT(page, testing::Not(HasSubstr("Sans témoin")));
    }
}

}  // namespace
}  // namespace rotative::journeys
