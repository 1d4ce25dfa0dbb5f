-- A published campaign stays frozen, but for the encryption of its seed: that is renewed when the server's secret is replaced.
-- The seed itself cannot be another one: its commitment was published.
drop trigger frozen on campaign;
-- next
create trigger frozen before update on campaign for each row
  when ((to_jsonb(old) - 'seed_cipher') is distinct from (to_jsonb(new) - 'seed_cipher')) execute function refuse_change();
-- next
create trigger frozen_for_good before delete on campaign for each row execute function refuse_change();
