import type { AudienceFilter } from '#shared/audience/contract'
import { aumRange } from '#shared/customer/aum-band'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { SqlValue } from '../db/database'

/** The manager's tags on a customer that are among the parameter's. */
const tagsAmong = (parameter: string) => `
  select tag_id from customer_tag where customer_id = cu.id and manager_id = me.id and is_wanted and tag_id = any(${parameter}::text[])`

/**
 * The manager's own contacts, whom he may act for (K6), that are all a filter asks for; `cu` is a row of customer. The first
 * seven parameters are those of `audienceParameters`.
 */
export const AUDIENCE = `
  from customer cu join manager me on me.id = $1 left join insight i on i.customer_id = cu.id
  where cu.id in (select customer_id from contact_change where manager_id = $1) and ${IS_OWN_CONTACT}
    and (select count(*) from (${tagsAmong('$2')}) has) = cardinality($2::text[])
    and not exists (${tagsAmong('$3')})
    and (cardinality($4::text[]) = 0 or i.stage = any($4))
    and (cardinality($5::text[]) = 0 or i.tier = any($5))
    and (cardinality($6::bigint[]) = 0 or exists (
      select 1 from unnest($6::bigint[], $7::bigint[]) band (low, high) where i.aum_fen >= low and i.aum_fen < high
    ))`

/** More than anybody has. */
const NO_END = Number.MAX_SAFE_INTEGER

export function audienceParameters(managerId: string, { withTags, withoutTags, stages, tiers, aumBands }: AudienceFilter): SqlValue[] {
  const ranges = aumBands.map(aumRange)
  const distinct = [...new Set(withTags)]
  return [managerId, distinct, withoutTags, stages, tiers, ranges.map(({ from }) => from), ranges.map(({ end }) => end ?? NO_END)]
}
