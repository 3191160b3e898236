-- Sittings of a forum that do not take place: their cases go to the next one.
create table cancelled_sitting (
    council      varchar(40)  not null,
    panel        varchar(40)  not null,
    sits_at      timestamp with time zone not null,
    reason       varchar(400) not null,
    cancelled_at timestamp with time zone not null,
    cancelled_by varchar(120) not null,
    primary key (council, panel, sits_at)
);
