-- What an invitation to price each service asks for and says; and the document that a home has with it.
alter table invitation add column price_services boolean default false not null;
alter table invitation add column document varchar(60);
alter table invitation add column start_on date;
