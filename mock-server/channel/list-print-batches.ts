import type { PrintBatch } from '#shared/channel/contract'
import { campaignUrl } from '../chat/campaign-link'
import type { Deps } from '../deps'

type Row = Omit<PrintBatch, 'madeAt' | 'link'> & { madeAt: Date }

const LIST = `
  select c.code, c.name, c.made_at as "madeAt", count(s.customer_id)::int as fans, count(p.id)::int as opened, count(p.joined_at)::int as joined, count(v.id)::int as drawn
  from channel c
  left join participation p on p.channel_code = c.code and p.campaign_id = $2
  left join voucher v on v.id = p.id
  left join contact_standing s on s.customer_id = p.customer_id and s.is_added
  where c.manager_id = $1 and c.kind = 'print'
  group by c.code order by c.made_at desc, c.code`

/** What each of a manager's batches of print brought to a campaign (G23, D3). Throws CAMPAIGN_NOT_FOUND. */
export async function listPrintBatches(deps: Pick<Deps, 'db' | 'campaigns' | 'publicUrl'>, managerId: string, campaignId: string): Promise<PrintBatch[]> {
  await deps.campaigns.get(campaignId)
  const rows = await deps.db.query<Row>(LIST, [managerId, campaignId])
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), link: campaignUrl(deps, campaignId, row.code) }))
}
