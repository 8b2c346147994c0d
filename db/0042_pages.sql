-- Standing pages: legal notice, about the paper. The room is src/paper/pages.
-- keeps the previous release working
-- forward
create table pages (
    id {{id}},
    language {{text}} not null,
    parent {{number}} references pages (id),  -- null: at the top
    place {{number}} not null,           -- among those beside it
    author {{number}} references authors (id),
    state {{number}} not null,           -- 1 draft, 2 review, 3 scheduled, 4 published
    audience {{number}} not null,        -- 1 everybody, 2 nobody: never public
    title {{text}} not null,
    slug {{text}} not null,
    document {{text}} not null,
    published_at {{number}},
    updated_at {{number}}
);
create index pages_by_parent on pages (parent, place, id);

create table page_slugs (                -- every slug that leads to a page, also those it had before
    language {{text}} not null,
    slug {{text}} not null,
    page {{number}} not null references pages (id),
    primary key (language, slug)
);

-- back
drop table page_slugs;
drop table pages;
