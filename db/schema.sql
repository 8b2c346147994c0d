-- The whole schema to read in one sitting, in SQLite's spelling. Made from db/0001… by
-- `ACCEPT=1 build/check/press_store_test --gtest_filter='Schema*'`; never edited, never run.

CREATE TABLE migrations (number bigint primary key, name text not null, taken_at bigint not null, keeps_previous_release bigint not null);

CREATE TABLE news (
    number integer primary key autoincrement,                         -- the wire's order: no number commits later than a higher one
    name text not null,
    words text not null,               -- what the news wrote of itself
    history integer not null,           -- 1: pages are forgotten, nothing leaves
    told_at integer not null
, generation integer not null default 0);

CREATE TABLE errands (
    id integer primary key autoincrement,
    errand text not null,              -- what is to be done
    news text not null,                -- because of what
    words text not null,               -- what the news wrote of itself
    leaves integer not null,            -- 1: something leaves the house by it, and it waits while leaving is paused
    made_at integer not null,
    due_at integer not null,
    tries integer not null default 0,
    leased_by text,                    -- the hand that is at it
    leased_until integer,
    parked integer not null default 0,  -- 1: given up until somebody asks again
    reason text                        -- why the last try failed
);

CREATE INDEX errands_due on errands (parked, due_at, id);

CREATE TABLE switches (
    name text primary key,             -- 'leaving is paused'
    words text not null
);

CREATE TABLE settings (
    key text primary key,
    value text not null
);

CREATE TABLE thing_names (
    kind integer not null,
    thing integer not null,
    language text not null,
    name text not null,
    slug text not null,              -- the present one
    primary key (kind, thing, language)
);

CREATE INDEX thing_names_by_name on thing_names (kind, language, name);

CREATE TABLE thing_slugs (               -- every slug that ever led somewhere still does
    kind integer not null,
    language text not null,
    slug text not null,
    thing integer not null,
    primary key (kind, language, slug)
);

CREATE INDEX thing_slugs_by_thing on thing_slugs (kind, thing);

CREATE TABLE thing_words (               -- introduction, biography, presentation
    kind integer not null,
    thing integer not null,
    language text not null,
    document text not null,
    primary key (kind, thing, language)
);

CREATE TABLE origins (                   -- how what was brought from another paper was known there; kind 5 is an article
    kind integer not null,
    origin text not null,
    thing integer not null,
    primary key (kind, origin)
);

CREATE TABLE topics (
    id integer primary key autoincrement,
    sort integer not null,            -- 1 person, 2 place, 3 organisation, 4 subject
    merged_into integer references topics (id)  -- the last of a row of merges
);

CREATE INDEX topics_merged on topics (merged_into);

CREATE TABLE topic_aliases (
    topic integer not null references topics (id),
    language text not null,
    words text not null,
    primary key (topic, language, words)
);

CREATE INDEX topic_aliases_by_words on topic_aliases (language, words);

CREATE TABLE topic_facts (
    topic integer not null references topics (id),
    place integer not null,
    language text not null,
    label text not null,
    words text not null,
    primary key (topic, place)
);

CREATE TABLE sections (
    id integer primary key autoincrement,
    parent integer references sections (id),  -- null: at the top
    place integer not null            -- among its siblings
);

CREATE INDEX sections_by_parent on sections (parent, place, id);

CREATE TABLE stories (
    id integer primary key autoincrement,
    state integer not null            -- 1 open, 2 closed
);

CREATE TABLE timeline_entries (
    id integer primary key autoincrement,
    story integer not null references stories (id),
    language text not null,
    moment integer not null,
    words text not null,
    article integer                   -- what the entry leads to, if anything
);

CREATE INDEX timeline_entries_by_story on timeline_entries (story, language, moment, id);

CREATE TABLE authors (
    id integer primary key autoincrement,
    made_at integer not null
);

CREATE TABLE articles (
    id integer primary key autoincrement,
    language text not null,
    original integer,                 -- translations share the number of the first of them
    section integer references sections (id),
    story integer references stories (id),
    kind integer not null,            -- 1 news, 2 analysis, 3 opinion, 4 interview, 5 report, 6 sponsored
    state integer not null,           -- 1 draft, 2 review, 3 ready, 4 scheduled, 5 published, 6 corrected, 7 withdrawn
    audience integer not null,        -- 1 everybody, 2 nobody: never public
    kicker text not null,            -- empty: made of section and story
    headline text not null,
    short_headline text not null,
    slug text not null,
    standfirst text not null,
    place_line text not null,
    minutes integer not null,         -- it takes to read
    published_at integer,
    updated_at integer,               -- when readers are told it is another
    scheduled_for integer,
    changed_at integer not null
, picture integer, first_picture integer);

CREATE UNIQUE INDEX articles_by_translation on articles (original, language);

CREATE INDEX articles_by_section on articles (section);

CREATE INDEX articles_by_due on articles (state, scheduled_for, id);

CREATE TABLE article_bodies (
    article integer primary key references articles (id),
    sources text not null,
    document text not null
);

CREATE TABLE article_authors (
    article integer not null references articles (id),
    place integer not null,
    author integer not null references authors (id),
    primary key (article, place)
);

CREATE TABLE article_topics (
    article integer not null references articles (id),
    topic integer not null references topics (id),
    place integer not null,           -- those chosen first, then those its body links to
    chosen integer not null,
    primary key (article, topic)
);

CREATE INDEX article_topics_by_topic on article_topics (topic);

CREATE TABLE corrections (
    id integer primary key autoincrement,
    article integer not null references articles (id),
    language text not null,
    moment integer not null,
    words text not null
);

CREATE INDEX corrections_by_article on corrections (article, moment, id);

CREATE INDEX corrections_by_moment on corrections (language, moment, id);

CREATE TABLE listings (                  -- which public article stands in which list
    list integer not null,            -- 0 the whole paper, 1 a section, 2 a story, 3 a topic, 4 an author
    number integer not null,          -- of the section, story, topic or author
    language text not null,
    moment integer not null,
    article integer not null references articles (id),
    primary key (list, number, language, moment, article)
);

CREATE INDEX listings_by_article on listings (article);

CREATE TABLE related (                   -- chosen when an article is published: those it shares most topics with
    article integer not null references articles (id),
    other integer not null references articles (id),
    shared integer not null, moment integer not null default 0,
    primary key (article, other)
);

CREATE INDEX related_by_other on related (other);

CREATE TABLE old_addresses (
    path text not null,              -- decoded, without a slash at its end
    query text not null,             -- the pairs that matter, sorted: "p=12"
    kind integer not null,            -- 1 section, 2 story, 3 topic, 4 author, 5 article
    thing integer not null,
    language text not null,
    primary key (path, query)
);

CREATE TABLE front_slots (
    language text not null,
    part integer not null,            -- 1 lead, 2 secondary, 3 rail
    section integer not null,         -- of a rail, else 0
    place integer not null,           -- within the part, from 1
    article integer not null references articles (id),
    until integer,                    -- null: until somebody takes it away
    primary key (language, part, section, place)
);

CREATE INDEX front_slots_by_article on front_slots (article);

CREATE TABLE import_journal (
    origin text primary key,
    mark text not null,              -- a hash of all that was brought
    brought_at integer not null
);

CREATE TABLE sent_once (
    mark text primary key,             -- a digest of key, thing, who and words: it says nothing about a person
    came text not null,                -- what came of it, in the room's own words ("comment 12")
    kept_at integer not null
);

CREATE INDEX sent_once_by_age on sent_once (kept_at);

CREATE TABLE sitemap_parts (
    part integer primary key,         -- of 5,000 numbers of articles, from 0
    changed_at integer not null
);

CREATE INDEX related_in_order on related (article, shared, moment, other);

CREATE TABLE media (
    id integer primary key autoincrement,
    public_id text not null,         -- 128 random bits, in base 32: what addresses say
    origin text not null,            -- where it came from: empty when brought by hand, else as the import calls it
    digest text not null,            -- of the original's bytes
    sort integer not null,            -- 1 picture, 2 sound, 3 video, 4 document
    type text not null,              -- of the original, by its own bytes
    extension text not null,
    bytes integer not null,           -- of the original
    name text not null,              -- what it was called
    alternative text not null,
    caption text not null,
    credit text not null,
    focus_x integer not null,         -- in hundredths, what must stay when it is cut
    focus_y integer not null,
    width integer not null,           -- upright; 0 when it is no picture
    height integer not null,
    frames integer not null,          -- more than 1: it moved, the first is shown
    damaged integer not null,         -- 1: shown as far as it went
    red integer not null,             -- on average
    green integer not null,
    blue integer not null,
    made text not null,              -- the sizes it is served in: "320x240 640x480"
    made_at integer not null
, title text not null default '', description text not null default '');

CREATE UNIQUE INDEX media_by_public_id on media (public_id);

CREATE UNIQUE INDEX media_by_digest on media (digest, origin);

CREATE TABLE media_uses (                -- which thing shows which medium
    kind integer not null,            -- 1 article, 2 author
    thing integer not null,
    medium integer not null references media (id),
    public integer not null, seen_from integer,          -- 1: readers can see the thing, and so the medium
    primary key (kind, thing, medium)
);

CREATE INDEX media_uses_by_medium on media_uses (medium, public);

CREATE TABLE faces (                     -- the picture of an author
    author integer primary key references authors (id),
    medium integer not null references media (id)
);

CREATE TABLE comments (
    id integer primary key autoincrement,
    origin text not null unique,     -- how it was known there
    mark text not null,              -- a hash of all that was brought of it
    stands_under text not null,      -- the origin of what it was said under, also when that is not here
    thing_kind integer not null,      -- 0 nothing that is here, 1 article, 2 page
    thing integer not null,           -- its number; 0 with nothing
    parent integer references comments (id),
    answers text not null,           -- the origin of what it answers, also when that is not here; empty: it begins a thread
    kind integer not null,            -- 1 comment, 2 pingback, 3 trackback
    state integer not null,           -- 1 approved, 2 held, 3 spam, 4 trash
    author text not null,
    mail text not null,
    site text not null,              -- the author's; of a pingback: the page that links here
    address_sealed text not null,    -- of the machine it came from; empty when it was dropped
    said_at integer,                  -- null: its date could not be read
    document text not null
);

CREATE INDEX comments_by_thing on comments (thing_kind, thing, said_at, id);

CREATE INDEX comments_by_parent on comments (parent);

CREATE INDEX comments_waiting on comments (answers) where parent is null and answers <> '';

CREATE TABLE pages (
    id integer primary key autoincrement,
    language text not null,
    parent integer references pages (id),  -- null: at the top
    place integer not null,           -- among those beside it
    author integer references authors (id),
    state integer not null,           -- 1 draft, 2 review, 3 scheduled, 4 published
    audience integer not null,        -- 1 everybody, 2 nobody: never public
    title text not null,
    slug text not null,
    document text not null,
    published_at integer,
    updated_at integer
);

CREATE INDEX pages_by_parent on pages (parent, place, id);

CREATE TABLE page_slugs (                -- every slug that leads to a page, also those it had before
    language text not null,
    slug text not null,
    page integer not null references pages (id),
    primary key (language, slug)
);

CREATE TABLE menu_entries (
    menu text not null,              -- 'header', 'footer'; any other is kept and shown nowhere
    language text not null,
    place integer not null,           -- in reading order
    level integer not null,           -- 1, or 2: under the last of level 1
    label text not null,             -- empty: the name of what it leads to
    kind integer not null,            -- of the thing it leads to: 1 topic, 2 article, 3 section, 4 story, 5 author, 6 page; 0 none
    thing integer not null,
    address text not null,           -- when it leads to no thing; both empty: words over what is below
    primary key (menu, language, place)
);

CREATE TABLE caught_up (                 -- up to which news what is kept beside things is right
    what text primary key,
    number integer not null
);

CREATE TABLE awaited_media (             -- named by an import, their files not found yet
    origin text primary key,         -- how the medium will be known
    address text not null,           -- where it was
    name text not null,
    title text not null,
    alternative text not null,
    caption text not null,
    description text not null,
    credit text not null
);

CREATE TABLE front_layouts (
    language text primary key,
    layout integer not null,          -- 1 one lead, 2 two, 3 a quiet page
    until integer                     -- null: until somebody takes it back
);
