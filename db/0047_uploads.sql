-- Files of another paper's library: a medium has a title and a longer description, what shows it may be public from an hour on, and the
-- words of a file that has not come yet are kept until it does. The rooms are src/paper/media and src/paper/moving.
-- keeps the previous release working
-- forward
alter table media add column title {{text}} not null default '';
alter table media add column description {{text}} not null default '';
alter table media_uses add column seen_from {{number}};  -- readers see what shows it from then on; null: always

create table awaited_media (             -- named by an import, their files not found yet
    origin {{text}} primary key,         -- how the medium will be known
    address {{text}} not null,           -- where it was
    name {{text}} not null,
    title {{text}} not null,
    alternative {{text}} not null,
    caption {{text}} not null,
    description {{text}} not null,
    credit {{text}} not null
);

-- back
drop table awaited_media;
alter table media_uses drop column seen_from;
alter table media drop column description;
alter table media drop column title;
