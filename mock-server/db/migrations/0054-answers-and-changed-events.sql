-- What an expert answers the manager who showed him a customer (S15): his latest words, and when the manager has read them.
alter table handover add column answer text not null default '';
-- next
alter table handover add column answered_at timestamptz;
-- next
alter table handover add column answer_read_at timestamptz;
-- next
alter table handover add constraint handover_answered check (answered_at is not null or (answer = '' and answer_read_at is null));
-- next
create index handover_answered_to on handover (manager_id, answered_at) where answered_at is not null;
-- next
-- An event of a branch is put off, moved, given more places, or cancelled (S22): those who signed up are told, one by one.
alter table branch_event add column changed_at timestamptz;
-- next
alter table branch_event add column cancelled_at timestamptz;
-- next
-- Why, in words to those who signed up.
alter table branch_event add column cancel_reason text not null default '' check (cancel_reason = '' or cancelled_at is not null);
-- next
-- A manager has told him what became of the event; a later change is to be told again.
alter table branch_sign_up add column told_at timestamptz;
