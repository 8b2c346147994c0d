-- What happened (news), and what is still to be done because of it (errands). The room is src/press/wire.
-- forward
create table news (
    number {{id}},                         -- the wire's order: no number commits later than a higher one
    name {{text}} not null,
    words {{text}} not null,               -- what the news wrote of itself
    history {{number}} not null,           -- 1: pages are forgotten, nothing leaves
    told_at {{number}} not null
);

create table errands (
    id {{id}},
    errand {{text}} not null,              -- what is to be done
    news {{text}} not null,                -- because of what
    words {{text}} not null,               -- what the news wrote of itself
    leaves {{number}} not null,            -- 1: something leaves the house by it, and it waits while leaving is paused
    made_at {{number}} not null,
    due_at {{number}} not null,
    tries {{number}} not null default 0,
    leased_by {{text}},                    -- the hand that is at it
    leased_until {{number}},
    parked {{number}} not null default 0,  -- 1: given up until somebody asks again
    reason {{text}}                        -- why the last try failed
);
create index errands_due on errands (parked, due_at, id);

create table switches (
    name {{text}} primary key,             -- 'leaving is paused'
    words {{text}} not null
);

-- back
drop table switches;
drop table errands;
drop table news;
