-- What a home says of the place beyond price and day, for people to choose by.
alter table offer add column features varchar(1000);
