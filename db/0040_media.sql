-- Pictures, sounds, videos and documents; what shows them; the picture that stands for an article. Their bytes are files in the data
-- folder, synced before the row that names them commits. The room is src/paper/media.
-- keeps the previous release working
-- forward
create table media (
    id {{id}},
    public_id {{text}} not null,         -- 128 random bits, in base 32: what addresses say
    origin {{text}} not null,            -- where it came from: empty when brought by hand, else as the import calls it
    digest {{text}} not null,            -- of the original's bytes
    sort {{number}} not null,            -- 1 picture, 2 sound, 3 video, 4 document
    type {{text}} not null,              -- of the original, by its own bytes
    extension {{text}} not null,
    bytes {{number}} not null,           -- of the original
    name {{text}} not null,              -- what it was called
    alternative {{text}} not null,
    caption {{text}} not null,
    credit {{text}} not null,
    focus_x {{number}} not null,         -- in hundredths, what must stay when it is cut
    focus_y {{number}} not null,
    width {{number}} not null,           -- upright; 0 when it is no picture
    height {{number}} not null,
    frames {{number}} not null,          -- more than 1: it moved, the first is shown
    damaged {{number}} not null,         -- 1: shown as far as it went
    red {{number}} not null,             -- on average
    green {{number}} not null,
    blue {{number}} not null,
    made {{text}} not null,              -- the sizes it is served in: "320x240 640x480"
    made_at {{number}} not null
);
create unique index media_by_public_id on media (public_id);
create unique index media_by_digest on media (digest, origin);

create table media_uses (                -- which thing shows which medium
    kind {{number}} not null,            -- 1 article, 2 author
    thing {{number}} not null,
    medium {{number}} not null references media (id),
    public {{number}} not null,          -- 1: readers can see the thing, and so the medium
    primary key (kind, thing, medium)
);
create index media_uses_by_medium on media_uses (medium, public);

create table faces (                     -- the picture of an author
    author {{number}} primary key references authors (id),
    medium {{number}} not null references media (id)
);

alter table articles add column picture {{number}};  -- that stands for it: chosen, or null
alter table articles add column first_picture {{number}};  -- of its body, or null

-- back
alter table articles drop column first_picture;
alter table articles drop column picture;
drop table faces;
drop table media_uses;
drop table media;
