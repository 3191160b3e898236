-- Weekly rates that a council loaded while the service runs, beside those of its procedure.yaml. A later load for the same
-- level and day is a new version: nothing is changed or removed.
create table loaded_rate (
    council        varchar(40)  not null,
    need_level     varchar(60)  not null,
    valid_from     date         not null,
    version        integer      not null,
    weekly_pence   bigint       not null,
    -- what it replaced of the same level and day, loaded or from procedure.yaml
    replaced_pence bigint,
    decision       varchar(200) not null,
    loaded_by      varchar(255) not null,
    confirmed_by   varchar(255),
    case_reference varchar(20),
    loaded_at      timestamp with time zone not null,
    primary key (council, need_level, valid_from, version)
);
