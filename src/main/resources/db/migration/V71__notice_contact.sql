-- Whom an answer to a notice goes to, and which of several things of the case it is about.
alter table notice add column contact varchar(80);
alter table notice add column regarding varchar(80);
