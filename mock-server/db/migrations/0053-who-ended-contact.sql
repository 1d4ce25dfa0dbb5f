-- Who ended a contact: the customer, who deleted his manager, or the member of staff, who deleted the customer. Null: an add, or
-- it was not told. Only the first is a loss to tell the manager of (D22).
alter table contact_change add column ended_by text check (ended_by in ('customer', 'member'));
-- next
alter table contact_change add constraint contact_change_ended check (kind = 'delete' or ended_by is null);
-- next
alter table contact_end_ahead add column ended_by text check (ended_by in ('customer', 'member'));
