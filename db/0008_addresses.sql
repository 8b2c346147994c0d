-- Addresses that a paper had elsewhere, and what they lead to here. The room is src/paper/addresses.
-- forward
create table old_addresses (
    path {{text}} not null,              -- decoded, without a slash at its end
    query {{text}} not null,             -- the pairs that matter, sorted: "p=12"
    kind {{number}} not null,            -- 1 section, 2 story, 3 topic, 4 author, 5 article
    thing {{number}} not null,
    language {{text}} not null,
    primary key (path, query)
);

-- back
drop table old_addresses;
