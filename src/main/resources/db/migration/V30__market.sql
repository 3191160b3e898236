-- The register of homes: who may be invited, where they are and how they are reached.
create table home (
    council            varchar(40)  not null,
    reference          varchar(60)  not null,
    name               varchar(200) not null,
    provider           varchar(200) not null,
    residential        boolean      not null,
    nursing            boolean      not null,
    levels             varchar(500) not null,
    agreement          varchar(30)  not null,
    signed_on          date,
    returned_on        date,
    county             varchar(60)  not null,
    locality           varchar(60),
    address            varchar(300),
    postcode           varchar(10)  not null,
    latitude           double precision not null,
    longitude          double precision not null,
    position_precision varchar(20)  not null,
    vacancies          integer,
    contact_name       varchar(120),
    contact_telephone  varchar(40),
    contact_email      varchar(255),
    cqc_location_id    varchar(40),
    changed_at         timestamp with time zone not null,
    primary key (council, reference)
);
create unique index home_cqc_location on home (council, cqc_location_id);
create index home_position on home (council, latitude, longitude);

-- A stage of a case's search of the market. A case has one open search at most.
create sequence search_number start with 1;

create table market_search (
    reference      varchar(20)  primary key,
    council        varchar(40)  not null,
    case_reference varchar(20)  not null,
    stage          varchar(1)   not null,
    preferred_area varchar(120) not null,
    service_type   varchar(20)  not null,
    latitude       double precision not null,
    longitude      double precision not null,
    -- none: the whole county
    radius_miles   double precision,
    county         varchar(60)  not null,
    state          varchar(20)  not null,
    opened_at      timestamp with time zone not null,
    closed_at      timestamp with time zone,
    close_reason   varchar(80)
);
create unique index market_search_stage on market_search (case_reference, stage);

create table invitation (
    search_reference varchar(20) not null references market_search,
    council          varchar(40) not null,
    home_reference   varchar(60) not null,
    miles            double precision not null,
    invited_at       timestamp with time zone not null,
    primary key (search_reference, home_reference),
    foreign key (council, home_reference) references home
);
create index invitation_home on invitation (council, home_reference);

-- What homes offer for a case, and what became of each offer.
create table offer (
    council              varchar(40)  not null,
    reference            varchar(60)  not null,
    case_reference       varchar(20)  not null,
    search_reference     varchar(20)  not null references market_search,
    home_reference       varchar(60)  not null,
    weekly_price_pence   bigint       not null,
    available_from       date         not null,
    meets_assessed_needs boolean      not null,
    received_at          timestamp with time zone not null,
    standing             varchar(20)  not null,
    failures             varchar(300) not null,
    shared               boolean      not null,
    answer               varchar(20),
    preferred            boolean      not null,
    primary key (council, reference),
    foreign key (council, home_reference) references home
);
create index offer_case on offer (case_reference, received_at);
