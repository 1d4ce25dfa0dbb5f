-- When each member last wrote in a group (G17, D5): never what.
create table group_voice (
  group_id text not null references customer_group,
  customer_id text not null references customer,
  spoke_at timestamptz not null,
  primary key (group_id, customer_id)
);
-- next
create index group_voice_customer on group_voice (customer_id);
