-- It went out into the group from its chat; otherwise its keeper has only said that it was sent, and may take that back.
alter table sop_task
  add column is_delivered boolean not null default false,
  add constraint sop_task_delivered check (state = 'sent' or not is_delivered);
