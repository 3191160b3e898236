-- An offer may name each service with its price and the pricing sheet that holds them. Whoever checks costings says
-- how they stand.
alter table offer add column pricing_sheet varchar(60);
alter table offer add column costing varchar(20) default 'NOT_CHECKED' not null;

create table offer_service (
    council          varchar(40)  not null,
    offer_reference  varchar(60)  not null,
    line             integer      not null,
    name             varchar(120) not null,
    hours            numeric(7,2) not null,
    unit_price_pence bigint       not null,
    primary key (council, offer_reference, line),
    foreign key (council, offer_reference) references offer
);
