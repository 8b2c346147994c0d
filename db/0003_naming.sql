-- Names, slugs and the words about a thing, per language. kind: 1 section, 2 story, 3 topic, 4 author. The room is src/paper/naming.
-- forward
create table thing_names (
    kind {{number}} not null,
    thing {{number}} not null,
    language {{text}} not null,
    name {{text}} not null,
    slug {{text}} not null,              -- the present one
    primary key (kind, thing, language)
);
create index thing_names_by_name on thing_names (kind, language, name);

create table thing_slugs (               -- every slug that ever led somewhere still does
    kind {{number}} not null,
    language {{text}} not null,
    slug {{text}} not null,
    thing {{number}} not null,
    primary key (kind, language, slug)
);
create index thing_slugs_by_thing on thing_slugs (kind, thing);

create table thing_words (               -- introduction, biography, presentation
    kind {{number}} not null,
    thing {{number}} not null,
    language {{text}} not null,
    document {{text}} not null,
    primary key (kind, thing, language)
);

create table origins (                   -- how what was brought from another paper was known there; kind 5 is an article
    kind {{number}} not null,
    origin {{text}} not null,
    thing {{number}} not null,
    primary key (kind, origin)
);

-- back
drop table origins;
drop table thing_words;
drop table thing_slugs;
drop table thing_names;
