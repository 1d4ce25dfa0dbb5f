-- By which channels a customer came to the bank, each once, and when (D23): a participation knows the first of its campaign only.
create table arrival (
  customer_id text not null references customer,
  channel_code text not null,
  first_at timestamptz not null,
  -- When he last came by it after he had come by another, or first.
  last_at timestamptz not null,
  primary key (customer_id, channel_code)
);
-- next
create index arrival_channel on arrival (channel_code);
-- next
insert into arrival (customer_id, channel_code, first_at, last_at)
select p.customer_id, p.channel_code, min(p.opened_at), max(p.opened_at)
from participation p where exists (select 1 from customer c where c.id = p.customer_id) group by 1, 2;
