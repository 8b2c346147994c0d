-- Articles, in two tables so that a list reads no body; the lists they stand in, made whenever an article or a list changes, so that
-- a page of any list is one range of one index however many articles there are. The room is src/paper/articles.
-- forward
create table articles (
    id {{id}},
    language {{text}} not null,
    original {{number}},                 -- translations share the number of the first of them
    section {{number}} references sections (id),
    story {{number}} references stories (id),
    kind {{number}} not null,            -- 1 news, 2 analysis, 3 opinion, 4 interview, 5 report, 6 sponsored
    state {{number}} not null,           -- 1 draft, 2 review, 3 ready, 4 scheduled, 5 published, 6 corrected, 7 withdrawn
    audience {{number}} not null,        -- 1 everybody, 2 nobody: never public
    kicker {{text}} not null,            -- empty: made of section and story
    headline {{text}} not null,
    short_headline {{text}} not null,
    slug {{text}} not null,
    standfirst {{text}} not null,
    place_line {{text}} not null,
    minutes {{number}} not null,         -- it takes to read
    published_at {{number}},
    updated_at {{number}},               -- when readers are told it is another
    scheduled_for {{number}},
    changed_at {{number}} not null
);
create unique index articles_by_translation on articles (original, language);
create index articles_by_section on articles (section);
create index articles_by_due on articles (state, scheduled_for, id);

create table article_bodies (
    article {{number}} primary key references articles (id),
    sources {{text}} not null,
    document {{text}} not null
);

create table article_authors (
    article {{number}} not null references articles (id),
    place {{number}} not null,
    author {{number}} not null references authors (id),
    primary key (article, place)
);

create table article_topics (
    article {{number}} not null references articles (id),
    topic {{number}} not null references topics (id),
    place {{number}} not null,           -- those chosen first, then those its body links to
    chosen {{number}} not null,
    primary key (article, topic)
);
create index article_topics_by_topic on article_topics (topic);

create table corrections (
    id {{id}},
    article {{number}} not null references articles (id),
    language {{text}} not null,
    moment {{number}} not null,
    words {{text}} not null
);
create index corrections_by_article on corrections (article, moment, id);
create index corrections_by_moment on corrections (language, moment, id);

create table listings (                  -- which public article stands in which list
    list {{number}} not null,            -- 0 the whole paper, 1 a section, 2 a story, 3 a topic, 4 an author
    number {{number}} not null,          -- of the section, story, topic or author
    language {{text}} not null,
    moment {{number}} not null,
    article {{number}} not null references articles (id),
    primary key (list, number, language, moment, article)
);
create index listings_by_article on listings (article);

create table related (                   -- chosen when an article is published: those it shares most topics with
    article {{number}} not null references articles (id),
    other {{number}} not null references articles (id),
    shared {{number}} not null,
    primary key (article, other)
);
create index related_by_other on related (other);

-- back
drop table related;
drop table listings;
drop table corrections;
drop table article_topics;
drop table article_authors;
drop table article_bodies;
drop table articles;
