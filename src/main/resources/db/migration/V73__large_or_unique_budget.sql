-- Whether a forum flagged a budget as large or unique.
alter table panel_item add column large_or_unique boolean default false not null;
