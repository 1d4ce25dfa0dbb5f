-- A lead's number is erased once nobody needs it any more; its keyed hash stays, and keeps him off every later list.
alter table lead alter column phone_cipher drop not null;
-- next
-- Also those whose manager has gone: called or not, somebody else of the branch takes them.
drop index lead_waiting;
-- next
create index lead_waiting on lead (branch_id, id) where manager_id is null;
-- next
-- What is to be erased, and whom the list turned out to be.
create index lead_decided on lead (changed_at) where state in ('added', 'refused') and phone_cipher is not null;
-- next
create index if not exists lead_customer on lead (customer_id) where customer_id is not null;
