-- People, places, organisations and subjects. Their names are in thing_names (kind 3). The room is src/paper/topics.
-- forward
create table topics (
    id {{id}},
    sort {{number}} not null,            -- 1 person, 2 place, 3 organisation, 4 subject
    merged_into {{number}} references topics (id)  -- the last of a row of merges
);
create index topics_merged on topics (merged_into);

create table topic_aliases (
    topic {{number}} not null references topics (id),
    language {{text}} not null,
    words {{text}} not null,
    primary key (topic, language, words)
);
create index topic_aliases_by_words on topic_aliases (language, words);

create table topic_facts (
    topic {{number}} not null references topics (id),
    place {{number}} not null,
    language {{text}} not null,
    label {{text}} not null,
    words {{text}} not null,
    primary key (topic, place)
);

-- back
drop table topic_facts;
drop table topic_aliases;
drop table topics;
