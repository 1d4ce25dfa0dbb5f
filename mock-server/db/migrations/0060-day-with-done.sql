-- A manager's day also lists what he settled in the last ten minutes: that is found beside what is open.
create index follow_up_done on follow_up (manager_id, settled_at) where state = 'done';
-- next
create index group_question_closed on group_question (group_id, closed_at) where closed_at is not null;
-- next
-- Alerts are few in a group, read or not.
create index rival_alert_group on rival_alert (group_id);
-- next
drop index rival_alert_open;
