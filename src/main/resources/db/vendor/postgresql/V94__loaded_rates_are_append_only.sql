-- Rates that were loaded are added and never changed, whoever asks for it: a correction is a row of its own.
create function loaded_rate_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'loaded_rate is append-only';
end;
$$;

create trigger loaded_rate_append_only
    before update or delete or truncate on loaded_rate
    for each statement execute function loaded_rate_is_append_only();
