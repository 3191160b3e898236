-- The clocks of cases. Everything is computed when a clock starts: later changes of a procedure leave it as it is.
create sequence clock_number start with 1;

create table clock (
    reference        varchar(20)  primary key,
    case_reference   varchar(20)  not null,
    council          varchar(40)  not null,
    deadline         varchar(80)  not null,
    label            varchar(200) not null,
    source           varchar(80)  not null,
    -- what follows when it runs out, comma separated
    on_breach        varchar(200) not null,
    process_instance varchar(64)  not null,
    -- the scope of the work it is for; nothing while no work waits for it
    execution        varchar(64),
    activity         varchar(255),
    started_at       timestamp with time zone not null,
    counts_from      timestamp with time zone not null,
    opens_at         timestamp with time zone,
    warn_at          timestamp with time zone not null,
    due_at           timestamp with time zone not null,
    -- when people are told again that it is still open
    remind_at        timestamp with time zone,
    state            varchar(20)  not null,
    breached_at      timestamp with time zone,
    reminded_at      timestamp with time zone,
    ended_at         timestamp with time zone,
    explanation      text         not null
);
create index clock_case on clock (case_reference, deadline);
create index clock_execution on clock (execution);
create index clock_due on clock (council, state, due_at);
