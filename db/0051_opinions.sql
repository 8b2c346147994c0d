-- What is opinion stands in a list of its own, one a language (list 5, whose number is the kind). The room is src/paper/articles; what an
-- older release publishes meanwhile is listed when this one runs again (src/house/catching_up.cpp).
-- keeps the previous release working
-- forward
insert into listings (list, number, language, moment, article)
    select 5, 3, language, published_at, id from articles
    where kind = 3 and state in (5, 6) and audience = 1 and published_at is not null;

-- back
delete from listings where list = 5;
