-- Published campaigns say nothing of a riddle's tries. What they are does not change by its being written down, and
-- without it their own files would differ from them.
alter table campaign disable trigger frozen;
-- next
update campaign set definition = '{"lyricTries": 3}' || definition;
-- next
alter table campaign enable trigger frozen;
-- next
alter table campaign_publication disable trigger frozen;
-- next
update campaign_publication set definition = '{"lyricTries": 3}' || definition;
-- next
alter table campaign_publication enable trigger frozen;
