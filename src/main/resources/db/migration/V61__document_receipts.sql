-- A pack may go in more than one sending: each document has a receipt of its own.
alter table document_in_pack add column sent_at timestamp with time zone;
alter table document_in_pack add column channel varchar(40);
