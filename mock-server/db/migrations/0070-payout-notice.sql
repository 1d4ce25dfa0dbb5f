-- Somebody has agreed in WeChat to be told by one message when this prize has arrived. The openid is that of the
-- mini-program, which no customer row keeps; it goes with the row, as soon as the message is sent or can be sent no more.
create table payout_notice (
  voucher_id text primary key references voucher (id) on delete cascade,
  openid text not null,
  agreed_at timestamptz not null,
  tries integer not null default 0,
  -- Whoever sends it has it until then; after that it is tried again.
  next_try_at timestamptz not null
);
