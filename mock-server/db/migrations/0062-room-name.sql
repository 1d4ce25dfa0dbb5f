-- WeCom calls the rooms that it opens as it was told when the code was made, whatever the group is called since.
alter table group_join_way add column room_name text;
-- next
update group_join_way w set room_name = first.name
from customer_group g join customer_group first on first.id = coalesce(g.series_id, g.id) where g.id = w.group_id and w.config_id is not null;
-- next
alter table group_join_way add check ((config_id is null) = (room_name is null));
