-- A person may move: what is scheduled belongs to one placement, not to the case. Kept from before: the newest.
create table placement_review (
    placement_reference varchar(20) not null references placement,
    review              varchar(40) not null,
    counts_from         date        not null,
    primary key (placement_reference, review, counts_from)
);
insert into placement_review (placement_reference, review, counts_from)
select (select max(p.reference) from placement p where p.case_reference = s.case_reference), s.review, s.counts_from
from scheduled_review s
where exists (select 1 from placement p where p.case_reference = s.case_reference);
drop table scheduled_review;
