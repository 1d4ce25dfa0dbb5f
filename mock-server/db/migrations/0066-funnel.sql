-- Which campaign a welcome or a message to many told of: whoever was sent it has seen it (D4). Null: none, or before it was noted.
alter table welcome add column campaign_id text;
-- next
create index welcome_campaign on welcome (campaign_id) where campaign_id is not null;
-- next
alter table mass_message add column campaign_id text;
-- next
create index mass_message_campaign on mass_message (campaign_id) where campaign_id is not null;
