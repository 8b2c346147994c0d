-- How an editor laid out the front page of a language, for a time or until somebody takes it back; no row: it lays itself out. The room is
-- src/paper/front.
-- keeps the previous release working
-- forward
create table front_layouts (
    language {{text}} primary key,
    layout {{number}} not null,          -- 1 one lead, 2 two, 3 a quiet page
    until {{number}}                     -- null: until somebody takes it back
);

-- back
drop table front_layouts;
