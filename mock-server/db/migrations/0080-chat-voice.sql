-- When each customer wrote to a manager, as the bank's archive of chats tells it (D20): never what.
create table chat_voice (
  customer_id text not null references customer,
  manager_id text not null references manager,
  spoke_at timestamptz not null,
  primary key (customer_id, manager_id, spoke_at)
);
-- next
-- What is too old goes.
create index chat_voice_time on chat_voice (spoke_at);
-- next
-- What was sent and what was opened in a period, for the whole bank.
create index script_sending_time on script_sending (sent_at) where sent > 0;
-- next
create index material_view_time on material_view (viewed_at) where manager_id is not null;
