-- Codes by text message that prove a phone. Neither the phone nor the code stands here in the clear (K1).
create table sms_code (
  -- What the message platform knows the message by.
  id text primary key,
  customer_id text not null references customer on delete cascade,
  -- It proves the phone for this customer's way through this campaign, and for nothing else.
  participation_id text not null references participation on delete cascade,
  -- Empty once the consent was taken back.
  phone_hash text not null,
  -- Keyed, with the id in it: equal codes do not look equal.
  code_hash text not null,
  asked_at timestamptz not null,
  -- The platform did not take it: it costs nobody one of his day's codes.
  is_lost boolean not null default false,
  wrong_tries integer not null default 0,
  used_at timestamptz
);
-- next
create index sms_code_customer on sms_code (customer_id, asked_at);
-- next
create index sms_code_phone on sms_code (phone_hash, asked_at);
-- next
-- Published campaigns ask for no code. What they are does not change by its being written down.
alter table campaign disable trigger frozen;
-- next
update campaign set definition = definition || '{"phoneCheck": "none"}';
-- next
alter table campaign enable trigger frozen;
-- next
alter table campaign_publication disable trigger frozen;
-- next
update campaign_publication set definition = definition || '{"phoneCheck": "none"}';
-- next
alter table campaign_publication enable trigger frozen;
