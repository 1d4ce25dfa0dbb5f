-- A customer looked at one product again and again (S18). One hint, however often he looks, until somebody has read it or a
-- day has passed.
create table buying_signal (
  id text primary key,
  customer_id text not null references customer,
  product_id text not null,
  raised_at timestamptz not null,
  -- A manager has read it; null: it is still to be read.
  dismissed_at timestamptz,
  dismissed_by text references manager,
  check ((dismissed_at is null) = (dismissed_by is null))
);
-- next
create index buying_signal_customer on buying_signal (customer_id, product_id, raised_at);
