-- Nothing ever asks for the arrivals by a channel: the pool reads them all, everything else reads a customer's.
drop index arrival_channel;
-- next
-- Who gave the same phone is found from the index alone (D23); the older one is the beginning of this one.
create index participation_phone_person on participation (phone_hash, customer_id) where phone_hash is not null;
-- next
drop index participation_phone;
