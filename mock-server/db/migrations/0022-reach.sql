-- What managers sent a customer, or are about to: a place is kept before it is sent, so that all of them together never
-- send more than the bank's cap (S20). What was told neither sent nor cancelled counts as sent: rather one too few.
create table reach (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  -- service: about the customer's own prizes and questions; never held back, written down all the same.
  kind text not null check (kind in ('marketing', 'service')),
  title text not null,
  idempotency_key text not null,
  reserved_at timestamptz not null,
  sent_at timestamptz,
  -- Nothing went out: the place was given back.
  cancelled_at timestamptz,
  check (sent_at is null or cancelled_at is null),
  unique (customer_id, manager_id, kind, idempotency_key)
);
-- next
create index reach_customer on reach (customer_id, reserved_at);
