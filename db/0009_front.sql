-- What somebody placed on the front page, one edition a language; an empty slot fills itself. The room is src/paper/front.
-- forward
create table front_slots (
    language {{text}} not null,
    part {{number}} not null,            -- 1 lead, 2 secondary, 3 rail
    section {{number}} not null,         -- of a rail, else 0
    place {{number}} not null,           -- within the part, from 1
    article {{number}} not null references articles (id),
    until {{number}},                    -- null: until somebody takes it away
    primary key (language, part, section, place)
);
create index front_slots_by_article on front_slots (article);

-- back
drop table front_slots;
