-- What managers noted of a customer is erased when he asks for it, or some months after his last manager is gone.
drop trigger frozen on timeline_note;
-- next
-- Still never changed: a wrong note is corrected by another.
create trigger frozen before update on timeline_note for each row execute function refuse_change();
-- next
create index contact_standing_gone on contact_standing (customer_id) where not is_added;
