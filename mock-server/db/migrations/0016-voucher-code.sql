-- A desk finds a prize by the code its owner reads out: see voucher/voucher-code.ts. Ids are letters, digits and :_- only.
create index voucher_code on voucher (left(encode(sha256(decode(id, 'escape')), 'hex'), 10));
