-- Packs of documents for a recipient: what may be shared, what was sent, what was held back and why.
create table document_pack (
    reference      varchar(64)  primary key,
    case_reference varchar(20)  not null references care_case,
    pack           varchar(40)  not null,
    recipient      varchar(80),
    channel        varchar(40),
    result         varchar(40),
    made_at        timestamp with time zone not null,
    sent_at        timestamp with time zone,
    sent_by        varchar(120)
);
create index document_pack_case on document_pack (case_reference, made_at);

create table document_in_pack (
    pack_reference     varchar(64) not null references document_pack,
    document_type      varchar(60) not null,
    action             varchar(60) not null,
    stripped_reference varchar(80),
    document_reference varchar(80),
    document_version   varchar(40),
    outcome            varchar(40),
    primary key (pack_reference, document_type)
);
