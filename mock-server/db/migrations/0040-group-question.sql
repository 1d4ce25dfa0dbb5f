-- What a group's owner has not answered yet (S26). Only what is open keeps its words.
create table group_question (
  -- The archive's own, by which what is told again is the same.
  id text primary key,
  group_id text not null references customer_group,
  customer_id text not null references customer,
  text text not null,
  asked_at timestamptz not null,
  -- The owner says that it is answered, elsewhere say.
  closed_at timestamptz,
  check (closed_at is null or text = '')
);
-- next
create index group_question_open on group_question (group_id, asked_at) where closed_at is null;
-- next
create index group_question_customer on group_question (customer_id);
-- next
-- When somebody of the bank wrote into a group last: what was asked before it is answered.
create table group_reply (
  group_id text primary key references customer_group,
  last_at timestamptz not null
);
