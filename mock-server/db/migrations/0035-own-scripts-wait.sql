-- What managers wrote before anybody had to agree to it waits for a second person, like all they write from now on (K4).
insert into script_review (script_id, author_id, title, messages, submitted_at)
select id, manager_id, title, messages, now() from script where manager_id is not null and not is_removed
on conflict do nothing;
