-- A task of a group's own, made by no slot of the plan: one of the four ways to wake a silent group (G18).
alter table sop_task
  alter column slot_id drop not null,
  add column revival text check (revival in ('event', 'financeNews', 'hotTopic', 'steps')),
  add constraint sop_task_origin check ((slot_id is null) = (revival is not null)),
  drop constraint sop_task_kind_check,
  add constraint sop_task_kind_check check (kind in ('content', 'offer', 'game', 'event', 'topic'));
