-- Where a notice says to turn with a disagreement.
alter table notice add column escalation_route varchar(1000);
