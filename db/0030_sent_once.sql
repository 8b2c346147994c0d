-- What was sent lately, so that the same thing sent twice is kept once. The rule is in src/press/http/sent_once.hpp.
-- forward
create table sent_once (
    mark {{text}} primary key,             -- a digest of key, thing, who and words: it says nothing about a person
    came {{text}} not null,                -- what came of it, in the room's own words ("comment 12")
    kept_at {{number}} not null
);
create index sent_once_by_age on sent_once (kept_at);

-- back
drop table sent_once;
