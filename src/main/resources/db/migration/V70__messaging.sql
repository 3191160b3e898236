-- Messages that came in: the same one has its effect once.
create table inbound_message (
    council        varchar(40)  not null,
    message_id     varchar(120) not null,
    case_reference varchar(20)  not null references care_case,
    name           varchar(80)  not null,
    body_digest    varchar(64)  not null,
    received_at    timestamp with time zone not null,
    primary key (council, message_id)
);

-- Notices to people, providers and groups: what about, never personal data.
create sequence notice_number start with 1;
create table notice (
    number         bigint       primary key,
    council        varchar(40)  not null,
    case_reference varchar(20)  not null references care_case,
    whom           varchar(80)  not null,
    about          varchar(80)  not null,
    made_at        timestamp with time zone not null
);
create index notice_case on notice (case_reference, number);
