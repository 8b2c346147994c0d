-- A newspaper may go a way back: an older release changes things for a while and does not keep what a newer one keeps beside them. Who
-- told a piece of news says which, and the newer one makes it good when it runs again. The room is src/press/wire.
-- keeps the previous release working
-- forward
alter table news add column generation {{number}} not null default 0;  -- of the program that told it; 0: from before it was said

create table caught_up (                 -- up to which news what is kept beside things is right
    what {{text}} primary key,
    number {{number}} not null
);

-- back
drop table caught_up;
alter table news drop column generation;
