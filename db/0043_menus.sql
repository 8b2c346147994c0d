-- Menus: what stands at the head and the foot of every page instead of the sections alone. The room is src/paper/masthead.
-- keeps the previous release working
-- forward
create table menu_entries (
    menu {{text}} not null,              -- 'header', 'footer'; any other is kept and shown nowhere
    language {{text}} not null,
    place {{number}} not null,           -- in reading order
    level {{number}} not null,           -- 1, or 2: under the last of level 1
    label {{text}} not null,             -- empty: the name of what it leads to
    kind {{number}} not null,            -- of the thing it leads to: 1 topic, 2 article, 3 section, 4 story, 5 author, 6 page; 0 none
    thing {{number}} not null,
    address {{text}} not null,           -- when it leads to no thing; both empty: words over what is below
    primary key (menu, language, place)
);

-- back
drop table menu_entries;
