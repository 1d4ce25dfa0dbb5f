-- What a manager has WeCom send to many of his customers at once (S7, G26). Whatever it says, it counts as marketing: who wants
-- none is in no audience (K12).
create table mass_message (
  -- Made by the sidebar: the same again is the same message.
  id text primary key,
  manager_id text not null references manager,
  title text not null,
  text text not null,
  -- What goes along with the text, as WeCom takes it.
  attachments jsonb not null,
  made_at timestamptz not null,
  -- WeCom was busy: its task is asked for again from then on.
  retry_at timestamptz
);
-- next
create index mass_message_manager on mass_message (manager_id, made_at);
-- next
-- One task in WeCom, which the manager has to confirm.
create table mass_task (
  id text primary key,
  message_id text not null references mass_message,
  -- WeCom's own; null until its answer comes.
  wecom_id text unique,
  -- handing: WeCom is asked. unclear: its answer was lost, nobody knows whether it has the task. open: some of its customers
  -- have not been sent it. closed: nothing more comes of it.
  state text not null default 'handing' check (state in ('handing', 'unclear', 'open', 'closed')),
  handed_at timestamptz not null,
  -- When WeCom is asked next what became of it; null where it is not.
  look_at timestamptz,
  check ((state in ('open', 'closed')) = (wecom_id is not null))
);
-- next
create index mass_task_look on mass_task (look_at) where look_at is not null;
-- next
create index mass_task_handing on mass_task (handed_at) where state = 'handing';
-- next
-- Every customer of a message, once.
create table mass_recipient (
  message_id text not null references mass_message,
  customer_id text not null references customer,
  -- queued: to be looked at. ready: a place is kept for it. asked: in WeCom's task.
  state text not null default 'queued' check (state in ('queued', 'ready', 'asked', 'sent', 'failed')),
  failure text,
  -- The place that is kept for it under the bank's cap (S20).
  reach_id text,
  task_id text references mass_task,
  primary key (message_id, customer_id),
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('ready', 'asked', 'sent')) <= (reach_id is not null)),
  check ((state in ('asked', 'sent')) <= (task_id is not null))
);
-- next
create index mass_recipient_due on mass_recipient (message_id, state, customer_id) where state in ('queued', 'ready');
-- next
create index mass_recipient_task on mass_recipient (task_id, state);
-- next
create index mass_recipient_customer on mass_recipient (customer_id);
