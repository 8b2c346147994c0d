-- What stands beneath an article lies in the order in which it is shown: no article is looked up to sort them. The room is src/paper/articles.
-- keeps the previous release working
-- forward
alter table related add column moment {{number}} not null default 0;  -- when the other was published
update related set moment = coalesce((select published_at from articles where id = related.other), 0);
create index related_in_order on related (article, shared, moment, other);

-- back
drop index related_in_order;
alter table related drop column moment;
