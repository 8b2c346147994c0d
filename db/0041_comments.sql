-- Comments that were brought with a paper from elsewhere, whole: threads, states, moments. The room is src/paper/comments.
-- keeps the previous release working
-- forward
create table comments (
    id {{id}},
    origin {{text}} not null unique,     -- how it was known there
    mark {{text}} not null,              -- a hash of all that was brought of it
    stands_under {{text}} not null,      -- the origin of what it was said under, also when that is not here
    thing_kind {{number}} not null,      -- 0 nothing that is here, 1 article, 2 page
    thing {{number}} not null,           -- its number; 0 with nothing
    parent {{number}} references comments (id),
    answers {{text}} not null,           -- the origin of what it answers, also when that is not here; empty: it begins a thread
    kind {{number}} not null,            -- 1 comment, 2 pingback, 3 trackback
    state {{number}} not null,           -- 1 approved, 2 held, 3 spam, 4 trash
    author {{text}} not null,
    mail {{text}} not null,
    site {{text}} not null,              -- the author's; of a pingback: the page that links here
    address_sealed {{text}} not null,    -- of the machine it came from; empty when it was dropped
    said_at {{number}},                  -- null: its date could not be read
    document {{text}} not null
);
create index comments_by_thing on comments (thing_kind, thing, said_at, id);
create index comments_by_parent on comments (parent);
create index comments_waiting on comments (answers) where parent is null and answers <> '';

-- back
drop table comments;
