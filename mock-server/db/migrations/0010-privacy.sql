-- What a customer may ask of us about himself: what he agreed to and took back, and whether he wants messages (K2, K12).
-- And what became of a voucher after it was paid.
alter table customer
  -- He wants no messages about campaigns since then; null: he does (K12).
  add column messages_stopped_at timestamptz;
-- next
-- Proof of every consent and of its end: no phone, only which text and when. Only ever added to.
create table consent_change (
  id bigint generated always as identity primary key,
  customer_id text not null,
  campaign_id text not null,
  kind text not null check (kind in ('given', 'withdrawn')),
  version text not null,
  happened_at timestamptz not null
);
-- next
create index consent_change_customer on consent_change (customer_id);
-- next
insert into consent_change (customer_id, campaign_id, kind, version, happened_at)
select customer_id, campaign_id, 'given', consent_version, informed_at from participation
where consent_version is not null and informed_at is not null order by informed_at, id;
-- next
create trigger frozen before update or delete on consent_change for each row execute function refuse_change();
-- next
-- All of it as the issuer tells it: when a payment was made with it, until when one can be, and that none was.
alter table voucher
  add column used_at timestamptz,
  add column usable_until timestamptz,
  add column lapsed_at timestamptz,
  -- When the issuer is asked next; null once nothing can change any more, and before it is paid.
  add column look_at timestamptz;
-- next
update voucher set look_at = paid_at where state = 'paid' and kind = 'voucher';
-- next
create index voucher_look on voucher (look_at) where look_at is not null;
