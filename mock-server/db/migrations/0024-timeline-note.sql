-- What a manager writes down about a customer. Only ever added to: a wrong note is corrected by another.
create table timeline_note (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  text text not null check (char_length(text) between 1 and 500),
  idempotency_key text not null,
  written_at timestamptz not null,
  unique (manager_id, idempotency_key)
);
-- next
create index timeline_note_customer on timeline_note (customer_id, written_at);
-- next
create trigger frozen before update or delete on timeline_note for each row execute function refuse_change();
