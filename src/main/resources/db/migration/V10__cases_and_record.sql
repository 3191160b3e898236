-- The case: who it is about, where it stands and how it ended.
create sequence case_number start with 1;

create table care_case (
    reference          varchar(20)  primary key,
    council            varchar(40)  not null,
    journey            varchar(80)  not null,
    procedure_version  varchar(80)  not null,
    agreement          varchar(200) not null,
    person             varchar(40)  not null,
    external_reference varchar(80),
    state              varchar(20)  not null,
    phase              varchar(80),
    result             varchar(80),
    named_assessor     varchar(120),
    opened_at          timestamp with time zone not null,
    opened_by          varchar(120) not null,
    ended_at           timestamp with time zone,
    -- the person while the case is open, nothing afterwards: one open case for a person in a journey
    open_person        varchar(40)
);
create unique index care_case_open on care_case (council, journey, open_person);
create index care_case_person on care_case (council, person);
create index care_case_state on care_case (council, state, opened_at);

-- What one part of a case tells another: small facts, never narrative.
create table case_fact (
    case_reference varchar(20)  not null references care_case,
    fact           varchar(80)  not null,
    fact_value     varchar(200) not null,
    primary key (case_reference, fact)
);

-- The same request with the same key is answered once.
create table request_key (
    council        varchar(40)  not null,
    request_key    varchar(200) not null,
    body_digest    varchar(64)  not null,
    case_reference varchar(20)  not null,
    received_at    timestamp with time zone not null,
    primary key (council, request_key)
);

-- The head of each case's record: its length and last digest, so that a missing end shows.
create table record_head (
    case_reference    varchar(20) primary key,
    council           varchar(40) not null,
    procedure_version varchar(80) not null,
    entries           bigint      not null,
    digest            varchar(64) not null
);

-- The record: entries are added, never changed; each digest covers the one before.
create table record_entry (
    case_reference    varchar(20)  not null references record_head,
    entry             bigint       not null,
    made_at           timestamp with time zone not null,
    made_by           varchar(120) not null,
    made_as           varchar(120),
    kind              varchar(40)  not null,
    subject           varchar(120) not null,
    procedure_version varchar(80)  not null,
    content           text         not null,
    digest            varchar(64)  not null,
    primary key (case_reference, entry)
);
