-- Running stories with their timelines, and authors. Names are in thing_names (kinds 2 and 4), introductions and biographies in
-- thing_words. The rooms are src/paper/stories and src/paper/authors.
-- forward
create table stories (
    id {{id}},
    state {{number}} not null            -- 1 open, 2 closed
);

create table timeline_entries (
    id {{id}},
    story {{number}} not null references stories (id),
    language {{text}} not null,
    moment {{number}} not null,
    words {{text}} not null,
    article {{number}}                   -- what the entry leads to, if anything
);
create index timeline_entries_by_story on timeline_entries (story, language, moment, id);

create table authors (
    id {{id}},
    made_at {{number}} not null
);

-- back
drop table authors;
drop table timeline_entries;
drop table stories;
