-- A customer's phone from another campaign is looked for whenever he opens one that asks for it.
create index participation_kept_phone on participation (customer_id) where phone_cipher is not null;
