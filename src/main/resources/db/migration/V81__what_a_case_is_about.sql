-- A case may be about a home, or about the council's own work: neither a person nor a home is given then.
alter table care_case alter column person drop not null;
alter table care_case add column home varchar(60);
alter table care_case rename column open_person to open_subject;
create index care_case_home on care_case (council, home);
