-- Whoever a pack was sent to opens it on a link, into which the number goes; when each document was first seen there.
create sequence document_pack_number start with 1;
alter table document_pack add column number bigint;
update document_pack set number = nextval('document_pack_number');
alter table document_pack alter column number set not null;
create unique index document_pack_number_unique on document_pack (number);

alter table document_in_pack add column opened_at timestamp with time zone;
