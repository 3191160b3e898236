-- What a home is told with its invitation, and what it last answered on its link. The number goes into the link.
create sequence invitation_number start with 1;
alter table invitation add column number bigint;
update invitation set number = nextval('invitation_number');
alter table invitation alter column number set not null;
create unique index invitation_number_unique on invitation (number);

alter table invitation add column answer_by timestamp with time zone;
alter table invitation add column level varchar(40);
alter table invitation add column contact varchar(80);
-- OFFERED or DECLINED
alter table invitation add column answer varchar(20);
alter table invitation add column answered_at timestamp with time zone;
alter table invitation add column offer_reference varchar(60);
alter table invitation add column answers integer default 0 not null;
