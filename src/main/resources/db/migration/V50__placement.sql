-- Placements: where a person lives, from when, on which terms.
create sequence placement_number start with 1;

create table placement (
    reference       varchar(20)  primary key,
    council         varchar(40)  not null,
    case_reference  varchar(20)  not null references care_case,
    home_reference  varchar(60)  not null,
    state           varchar(20)  not null,
    planned_start   date         not null,
    actual_start    date,
    ended_on        date,
    reason          varchar(80),
    contract_terms  varchar(80)  not null,
    confirmed_at    timestamp with time zone not null
);
create index placement_case on placement (case_reference, reference);

-- Each change of level, budget or price is a version of its own (DEV-3.5-2).
create table placement_terms (
    placement_reference   varchar(20) not null references placement,
    version               integer     not null,
    valid_from            date        not null,
    descriptor_level      varchar(20) not null,
    weekly_budget_pence   bigint      not null,
    contract_price_pence  bigint      not null,
    top_up_pence          bigint      not null,
    primary key (placement_reference, version)
);

-- Reviews that have been scheduled, so that none is scheduled twice.
create table scheduled_review (
    case_reference varchar(20) not null references care_case,
    review         varchar(40) not null,
    counts_from    date        not null,
    primary key (case_reference, review, counts_from)
);
