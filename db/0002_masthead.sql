-- What the newspaper says about itself. Which settings there are is in src/paper/masthead/setting.hpp; one never set has no row.
-- forward
create table settings (
    key {{text}} primary key,
    value {{text}} not null
);

-- back
drop table settings;
