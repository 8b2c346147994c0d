// SPDX-License-Identifier: Apache-2.0
// How commands are typed. The one place where CLI11 is met (it costs six seconds to compile).
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>
#include <functional>
#include "house/configuration.hpp"
#include "house/orders.hpp"

namespace rotative::house {
namespace {

/// Builds the tree of commands and remembers which one was typed.
class Grammar {
public:
    Grammar() : app_("A whole newspaper in one program.", "rotative") {
        app_.require_subcommand(1);
        app_.set_help_all_flag("--help-all", "All commands with their options");
        app_.set_version_flag("--version", "rotative " ROTATIVE_VERSION, "Which release this is");
        app_.add_option_function<std::string>(
            "--data", [this](const std::string& folder) { typed.data = folder; },
            "The data folder (default: $ROTATIVE_DATA, else ./newspaper)");
        newspaper();
        writing();
        front_page();
        looking_after();
        moving_in();
    }

    CLI::App& app() { return app_; }
    Typed typed;

private:
    template <class Order>
    std::shared_ptr<Order> add(CLI::App* under, const std::string& name, const std::string& does,
                               std::shared_ptr<Order> order = std::make_shared<Order>()) {
        auto* command = under->add_subcommand(name, does);
        command->add_option_function<std::string>(
            "--data", [this](const std::string& folder) { typed.data = folder; },
            "The data folder (default: $ROTATIVE_DATA, else ./newspaper)");
        command->add_flag("--json", typed.json, "Answer in JSON");
        command->callback([this, order] { typed.command = *order; });
        last_ = command;
        return order;
    }
    CLI::App* group(const std::string& name, const std::string& about) {
        auto* under = app_.add_subcommand(name, about);
        under->require_subcommand(1);
        return under;
    }

    void newspaper() {
        const auto init = add<Init>(&app_, "init", "Makes an empty newspaper");
        last_->add_option("--title", init->title, "What it is called")->required();
        last_->add_option("--language", init->language, "Its main language: fr, tr, en or ar")->capture_default_str();
        add<Demo>(&app_, "demo", "Makes a data folder with the invented newspaper");
        add<Serve>(&app_, "serve", "Serves readers until it is told to stop");
        for (const auto& key : keys()) {
            if (key.name == "metrics_listen" || key.name == "database") continue;
            std::string flag = "--" + std::string(key.name);
            for (auto& c : flag) c = c == '_' ? '-' : c;
            const std::string name(key.name);
            last_->add_option_function<std::vector<std::string>>(
                flag, [this, name](const std::vector<std::string>& values) { typed.flags[name] = values; }, std::string(key.meaning));
        }
    }

    void words_of_an_article(ArticleWords& words, bool is_new) {
        auto* headline = last_->add_option("--headline", words.headline, "The headline");
        auto* section = last_->add_option("--section", words.section, "Slug of its section");
        if (is_new) headline->required(), section->required();
        last_->add_option("--short-headline", words.short_headline, "A shorter headline, for narrow places");
        last_->add_option("--standfirst", words.standfirst, "What stands between headline and text");
        last_->add_option("--kicker", words.kicker, "Instead of the one made of section and story");
        last_->add_option("--place", words.place, "Where it was written");
        last_->add_option("--story", words.story, "Slug of its running story");
        last_->add_option("--topic", words.topics, "Slug of a topic; again for more");
        last_->add_option("--author", words.authors, "Slug of an author; again for more");
        last_->add_option("--source", words.sources, "A source, as it is to be read; again for more");
        last_->add_option("--kind", words.kind, "news, analysis, opinion, interview, report or sponsored");
        last_->add_option("--slug", words.slug, "Instead of the one made of the headline");
        last_->add_option("--picture", words.picture, "Number of the picture that stands for it (default: the first of its body)");
        if (!is_new) return;
        last_->add_option("--language", words.language, "fr, tr, en or ar (default: the paper's)");
        last_->add_option("--translates", words.translates, "Number of the article it translates");
        last_->add_option("--at", words.at, "When to publish it, as 2026-03-14T15:00 in the paper's time zone");
    }

    void writing() {
        struct Named {
            NamedKind kind;
            const char *word, *about;
        };
        for (const auto& named : {Named{NamedKind::Section, "section", "Sections"},
                                  {NamedKind::Story, "story", "Running stories"},
                                  {NamedKind::Topic, "topic", "Topics"},
                                  {NamedKind::Author, "author", "Authors"}}) {
            auto* under = group(named.word, named.about);
            const auto order = add<AddNamed>(under, "add", "Adds one and prints its number",
                                             std::make_shared<AddNamed>(AddNamed{named.kind, {}, {}, {}, {}, {}, {}, {}}));
            last_->add_option("name", order->name, "Its name")->required();
            last_->add_option("--language", order->language, "The language of the name (default: the paper's)");
            last_->add_option("--slug", order->slug, "Instead of the one made of the name");
            last_->add_option_function<std::vector<std::string>>(
                "--name",
                [order](const std::vector<std::string>& names) {
                    for (const auto& name : names) {
                        const auto equals = name.find('=');
                        if (equals == std::string::npos) throw CLI::ValidationError("--name", "takes a language and a name, as tr=Dünya");
                        order->names[name.substr(0, equals)] = name.substr(equals + 1);
                    }
                },
                "Its name in another language, as tr=Dünya; again for more");
            if (named.kind == NamedKind::Section) last_->add_option("--parent", order->parent, "Slug of the section it stands in");
            if (named.kind == NamedKind::Author) face(under);
            if (named.kind != NamedKind::Topic) continue;
            last_->add_option("--kind", order->topic_kind, "person, place, organisation or subject");
            last_->add_option("--alias", order->aliases, "Another name for it; again for more");
            const auto merge = add<TopicMerge>(under, "merge", "Makes two topics one; links keep leading to it");
            last_->add_option("from", merge->from, "Slug of the topic that goes")->required();
            last_->add_option("into", merge->into, "Slug of the topic that stays")->required();
        }
        media();
        auto* article = group("article", "Articles");
        const auto publish = add<ArticlePublish>(article, "publish", "Publishes a text and prints its number");
        last_->add_option("file", publish->words.file, "The body: FILE.md, FILE.html, or - for Markdown on standard input")->required();
        words_of_an_article(publish->words, true);
        const auto update = add<ArticleUpdate>(article, "update", "Changes a published article and gives it a new time");
        last_->add_option("id", update->id, "Its number")->required();
        last_->add_option("--body", update->words.file, "The new body: FILE.md or FILE.html");
        last_->add_flag("--silent", update->silent, "A small change: the time stays");
        words_of_an_article(update->words, false);
        const auto correct = add<ArticleCorrect>(article, "correct", "Corrects an article, with a notice that readers see");
        last_->add_option("id", correct->id, "Its number")->required();
        last_->add_option("--notice", correct->notice, "What was wrong, and what is right")->required();
        last_->add_option("--body", correct->file, "The corrected body: FILE.md or FILE.html");
        const auto withdraw = add<ArticleWithdraw>(article, "withdraw", "Takes an article back: its address answers 410");
        last_->add_option("id", withdraw->id, "Its number")->required();
        last_->add_option("--reason", withdraw->reason, "Why, for the activity log");
        const auto render = add<Render>(group("render", "One rendition of an article's body"), "article", "Prints it");
        last_->add_option("id", render->id, "Its number")->required();
        last_->add_option("--as", render->as, "html, text, mail, feed, markdown, json, search or card")
            ->capture_default_str()
            ->check(CLI::IsMember({"html", "text", "mail", "feed", "markdown", "json", "search", "card"}));
        auto* page = group("page", "Standing pages: legal notice, about the paper");
        const auto standing = add<PagePublish>(page, "publish", "Publishes a standing page and prints its number");
        last_->add_option("file", standing->file, "The body: FILE.md, FILE.html, or - for Markdown on standard input")->required();
        last_->add_option("--title", standing->title, "Its title (default: the heading it begins with)");
        last_->add_option("--slug", standing->slug, "Instead of the one made of the title");
        last_->add_option("--parent", standing->parent, "Slug of the page it stands under");
        last_->add_option("--place", standing->place, "Its place among those beside it, the smallest first");
        last_->add_option("--language", standing->language, "fr, tr, en or ar (default: the paper's)");
        last_->add_option("--page", standing->id, "Number of the page it replaces, instead of a new one");
        const auto back = add<PageWithdraw>(page, "withdraw", "Takes a standing page back");
        last_->add_option("id", back->id, "Its number")->required();
        const auto menus =
            add<MenuSet>(group("menu", "What stands at the head and the foot of every page"), "set", "Sets the menus of a file");
        last_->add_option("file", menus->file, "The menus, in JSON; an empty one is taken away")->required();
        last_->add_option("--language", menus->language, "Whose readers see them: fr, tr, en or ar (default: the paper's)");
    }

    void front_page() {
        auto* front = group("front", "The front page");
        const auto* const slots = "lead, lead-2, secondary-1 …, brief-1 …, opinion-1 …, or rail-4-1 … (4 is the number of a section)";
        const auto* const until = "As 2026-03-14T15:00 in the paper's time zone";
        const auto place = add<FrontPlace>(front, "place", "Puts an article into a slot until then");
        last_->add_option("slot", place->slot, slots)->required();
        last_->add_option("article", place->article, "Its number")->required();
        last_->add_option("--until", place->until, until);
        const auto clear = add<FrontClear>(front, "clear", "Leaves a slot to fill itself");
        last_->add_option("slot", clear->slot, slots)->required();
        last_->add_option("--language", clear->language, "Of the front page: fr, tr, en or ar (default: the paper's)");
        const auto layout = add<FrontLayout>(front, "layout", "Lays out the head of the front page until then");
        last_->add_option("layout", layout->layout, "one lead, two, a quiet page, or auto: as the news and the slots have it")
            ->required()
            ->check(CLI::IsMember({"auto", "one", "two", "quiet"}));
        last_->add_option("--language", layout->language, "Of the front page: fr, tr, en or ar (default: the paper's)");
        last_->add_option("--until", layout->until, until);
    }

    void words_of_a_medium(std::string& alternative, std::string& caption, std::string& credit, std::string& focus) {
        last_->add_option("--alternative", alternative, "What is seen, for who cannot see it");
        last_->add_option("--caption", caption, "What stands beneath it");
        last_->add_option("--credit", credit, "Whose it is");
        last_->add_option("--focus", focus, "What must stay when it is cut, in hundredths from the left and the top: 30,70");
    }

    void media() {
        auto* library = group("media", "Pictures, sounds, videos and documents");
        const auto add_one = add<MediaAdd>(library, "add", "Brings a file into the library and prints its number");
        last_->add_option("file", add_one->file, "JPEG, PNG, GIF, WebP, AVIF, HEIC; MP3, Ogg, FLAC, WAV; MP4, WebM; PDF, ZIP, EPUB")
            ->required();
        words_of_a_medium(add_one->alternative, add_one->caption, add_one->credit, add_one->focus);
        const auto describe = add<MediaDescribe>(library, "describe", "Says other things of a medium");
        last_->add_option("id", describe->id, "Its number")->required();
        words_of_a_medium(describe->alternative, describe->caption, describe->credit, describe->focus);
    }

    void face(CLI::App* under) {
        const auto order = add<AuthorFace>(under, "face", "Shows a picture as the author's face; 0 takes it away");
        last_->add_option("author", order->author, "The author's slug")->required();
        last_->add_option("medium", order->medium, "The picture's number")->required();
    }

    void looking_after() {
        const auto setting = add<Setting>(&app_, "setting", "Shows the newspaper's settings, or changes one");
        last_->add_option("name", setting->name, "Its name");
        last_->add_option_function<std::string>(
            "value", [setting](const std::string& value) { setting->value = value, setting->has_value = true; }, "Its new value");
        add<ConfigCheck>(group("config", "rotative.toml"), "check", "Says what is wrong with the configuration");
        const auto look = add<Look>(&app_, "look", "Shows the inside of a thing: look article 12, look errands");
        last_
            ->add_option(
                "thing", look->thing,
                "article, page, comment, section, story, topic, author, medium, front, menus, comments, errands, pages or settings")
            ->required();
        last_->add_option("id", look->id, "Its number");
        auto* errands = group("errands", "Durable background jobs");
        add<Errands>(errands, "list", "Lists what waits and what was parked, with the reason");
        const auto retry =
            add<Errands>(errands, "retry", "Tries a parked errand again", std::make_shared<Errands>(Errands{Errands::Do::Retry, 0}));
        last_->add_option("id", retry->id, "Its number")->required();
        const auto drop = add<Errands>(errands, "drop", "Gives an errand up", std::make_shared<Errands>(Errands{Errands::Do::Drop, 0}));
        last_->add_option("id", drop->id, "Its number")->required();
        const auto backup = add<Backup>(&app_, "backup", "Writes a backup while readers read");
        last_->add_option("file", backup->file, "Where to")->required();
        const auto restore = add<Restore>(&app_, "restore", "Checks a backup, then puts it in the folder's place");
        last_->add_option("file", restore->file, "The backup")->required();
        add<Resume>(&app_, "resume", "Lets leave what waits since a restore");
        add<Doctor>(&app_, "doctor", "Says what is wrong with the installation, and what to do");
    }

    void moving_in() {
        const auto wxr =
            add<ImportWxr>(group("import", "From another engine"), "wxr", "Imports WordPress exports; a second time changes nothing");
        last_->add_option("files", wxr->files, "The export files")->required();
        last_->add_option("--uploads", wxr->uploads, "The site's uploads folder");
        last_->add_option("--addresses", wxr->addresses, "Of the machines comments came from: drop, or seal with the folder's secret")
            ->capture_default_str()
            ->check(CLI::IsMember({"drop", "seal"}));
        last_->add_flag("--dry-run", wxr->dry_run, "Only says what would come");
        last_->add_option("--report", wxr->report, "Writes the whole report to this file, in JSON, and in words beside it, as .txt");
    }

    CLI::App app_;
    CLI::App* last_ = nullptr;
};

/// What there is instead of a command that there is not, or that was left out; nothing when the mistake is another.
std::optional<std::string> wrong_command(CLI::App& root, const std::vector<std::string>& words) {
    const auto commands_of = [](const CLI::App& app) {
        std::vector<std::string> names;
        for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
        return names;
    };
    auto* app = &root;
    std::string said = "rotative";
    for (std::size_t i = 0; app->get_require_subcommand_min() > 0; ++i) {
        if (i < words.size() && words[i].starts_with('-')) {
            i += words[i] == "--data" ? 1 : 0;
            continue;
        }
        const auto known = commands_of(*app);
        if (i >= words.size()) return fmt::format("`{}` wants one more word: {}\n", said, fmt::join(known, ", "));
        const auto found = app->get_subcommands([&](const CLI::App* command) { return command->get_name() == words[i]; });
        if (found.empty()) {
            const auto near = nearest_name(words[i], known);
            const auto instead = near ? fmt::format("Did you mean `{}`?", *near) : fmt::format("There are: {}.", fmt::join(known, ", "));
            return fmt::format("There is no `{} {}`. {}\n", said, words[i], instead);
        }
        app = found.front(), said += " " + words[i];
    }
    return {};
}

}  // namespace

std::variant<Typed, Misunderstood> understand(const std::vector<std::string>& words,
                                              const std::map<std::string, std::string>& environment) {
    Grammar grammar;
    const auto folder = environment.find("ROTATIVE_DATA");
    grammar.typed.data = folder == environment.end() ? "newspaper" : folder->second;
    std::vector<std::string> backwards(words.rbegin(), words.rend());
    try {
        grammar.app().parse(std::move(backwards));
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, err;
        const bool is_help = grammar.app().exit(error, out, err) == 0;
        return Misunderstood{is_help ? out.str() : wrong_command(grammar.app(), words).value_or(err.str()), is_help ? 0 : 2};
    }
    return std::move(grammar.typed);
}

bool is_for_the_server(const Command& command) {
    return !std::holds_alternative<Init>(command) && !std::holds_alternative<Demo>(command) && !std::holds_alternative<Serve>(command) &&
           !std::holds_alternative<ConfigCheck>(command) && !std::holds_alternative<Backup>(command) &&
           !std::holds_alternative<Restore>(command);
}

}  // namespace rotative::house
