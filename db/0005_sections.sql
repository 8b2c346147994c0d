-- Sections, nested. Their names are in thing_names (kind 1). The room is src/paper/sections.
-- forward
create table sections (
    id {{id}},
    parent {{number}} references sections (id),  -- null: at the top
    place {{number}} not null            -- among its siblings
);
create index sections_by_parent on sections (parent, place, id);

-- back
drop table sections;
