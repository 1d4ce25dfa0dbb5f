-- Groups that follow one another are one to a campaign (G2, C11): whoever is in a later one may draw in what its first is named for.
create function with_siblings(ids text[]) returns text[] language sql stable as $$
  select array(select id from customer_group where id = any (ids) or series_id = any (ids))
$$;
-- next
-- The two functions of the draw stay as they are but for where they look for members: a later group is looked up by its key,
-- row by row, for a call of the function above would cost more than all the rest of a draw.
do $patch$
declare
  facts text := pg_get_functiondef('draw_facts'::regproc);
  draws text := pg_get_functiondef('draw_prizes'::regproc);
  new_facts text := replace(facts, 'g.group_id = any (c.group_ids)',
    '(g.group_id = any (c.group_ids) or exists (select 1 from customer_group later where later.id = g.group_id and later.series_id = any (c.group_ids)))');
  new_draws text := replace(draws, 'group_id = any (c.group_ids)',
    '(group_id = any (c.group_ids) or exists (select 1 from customer_group later where later.id = group_member.group_id and later.series_id = any (c.group_ids)))');
begin
  if new_facts = facts or new_draws = draws then
    raise exception 'the draw does not look for members where it did';
  end if;
  execute new_facts;
  execute new_draws;
end
$patch$;
