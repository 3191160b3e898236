-- Entries of the record are added and never changed, whoever asks for it. Removing a case at the end of its retention
-- is a deliberate act of whoever owns the database, who may disable the trigger for it.
create function record_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'record_entry is append-only';
end;
$$;

create trigger record_entry_append_only
    before update or delete or truncate on record_entry
    for each statement execute function record_entry_is_append_only();
