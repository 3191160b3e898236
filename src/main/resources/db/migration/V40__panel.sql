-- Cases listed for a forum, and what it decided: kept, so that decisions can be compared (DEV-A2-10).
create sequence panel_item_number start with 1;
create table panel_item (
    number              bigint       primary key,
    council             varchar(40)  not null,
    panel               varchar(40)  not null,
    case_reference      varchar(20)  not null references care_case,
    process_instance    varchar(64)  not null,
    request_kind        varchar(60)  not null,
    sits_at             timestamp with time zone not null,
    papers_until        timestamp with time zone not null,
    listed_at           timestamp with time zone not null,
    decision            varchar(40),
    setting             varchar(20),
    descriptor_level    varchar(20),
    weekly_budget_pence bigint,
    attendance          varchar(2000),
    decided_at          timestamp with time zone,
    decided_by          varchar(120)
);
create index panel_item_sitting on panel_item (council, panel, sits_at);
create index panel_item_instance on panel_item (process_instance, panel);
