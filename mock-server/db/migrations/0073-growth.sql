-- On which days a manager did something in his sidebar himself (D8): a page that refreshes by itself makes none.
create table manager_day (
  manager_id text not null references manager,
  active_on date not null,
  primary key (active_on, manager_id)
);
-- next
-- What customers did at the bank, as the bank's own systems tell it (D7, D9, D12); told again it is the same.
create table bank_deed (
  id text primary key,
  customer_id text not null references customer,
  kind text not null check (kind in ('follow', 'bind', 'register', 'account', 'active', 'sale')),
  -- Which product was bought or opened.
  product_id text,
  -- What was bought for, and what the bank earns by it.
  amount_fen bigint not null default 0 check (amount_fen >= 0),
  income_fen bigint not null default 0 check (income_fen >= 0),
  happened_at timestamptz not null
);
-- next
create index bank_deed_customer on bank_deed (customer_id, happened_at);
-- next
create index bank_deed_time on bank_deed (happened_at);
-- next
-- A customer's assets whenever the bank's core told other ones (D12): `insight` knows the last only.
create table aum_reading (
  customer_id text not null references customer,
  aum_fen bigint not null,
  read_at timestamptz not null,
  primary key (customer_id, read_at)
);
-- next
create function note_aum() returns trigger language plpgsql as $$
begin
  if new.aum_fen is not null and (tg_op = 'INSERT' or old.aum_fen is distinct from new.aum_fen) then
    insert into aum_reading (customer_id, aum_fen, read_at) values (new.customer_id, new.aum_fen, new.told_at)
    on conflict (customer_id, read_at) do update set aum_fen = excluded.aum_fen;
  end if;
  return null;
end $$;
-- next
create trigger note_aum after insert or update of aum_fen on insight for each row execute function note_aum();
-- next
insert into aum_reading (customer_id, aum_fen, read_at) select customer_id, aum_fen, told_at from insight where aum_fen is not null;
