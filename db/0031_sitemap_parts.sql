-- When each part of the sitemap changed last, so that a crawler is told also of an article that left it. The room is src/paper/articles.
-- keeps the previous release working
-- forward
create table sitemap_parts (
    part {{number}} primary key,         -- of 5,000 numbers of articles, from 0
    changed_at {{number}} not null
);
insert into sitemap_parts (part, changed_at)
    select (id - 1) / 5000, max(coalesce(updated_at, published_at)) from articles where state in (5, 6) and audience = 1 group by (id - 1) / 5000;

-- back
drop table sitemap_parts;
