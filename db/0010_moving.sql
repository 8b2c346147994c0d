-- The journal of imports: what each thing was when it was brought last. Which thing it became is in origins. The room is src/paper/moving.
-- forward
create table import_journal (
    origin {{text}} primary key,
    mark {{text}} not null,              -- a hash of all that was brought
    brought_at {{number}} not null
);

-- back
drop table import_journal;
