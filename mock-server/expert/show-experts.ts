import type { ExpertView, Handover } from '#shared/expert/contract'
import type { ChatParty } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import { listExperts } from './list-experts'

const OPEN = `
  select h.id, h.expert_id as "expertId", x.name as "expertName", e.field, m.name as "managerName", h.reason, h.handed_at as "handedAt",
    h.expert_id = $2 as "isToMe", nullif(h.answer, '') as text, h.answered_at as "answeredAt"
  from handover h join expert e on e.manager_id = h.expert_id join manager x on x.id = h.expert_id join manager m on m.id = h.manager_id
  where h.customer_id = $1 and h.closed_at is null order by h.handed_at desc, h.id`

interface Row extends Omit<Handover, 'handedAt' | 'answer'> {
  handedAt: Date
  text: string | null
  answeredAt: Date | null
}

const toHandover = ({ handedAt, text, answeredAt, ...rest }: Row): Handover => ({
  ...rest, handedAt: handedAt.toISOString(), answer: text && answeredAt ? { text, answeredAt: answeredAt.toISOString() } : null,
})

/** To whom the customer is shown, and to whom he can be (S15). */
export async function showExperts(deps: Pick<Deps, 'db' | 'publicUrl'>, party: ChatParty, managerId: string): Promise<ExpertView> {
  const rows = await deps.db.query<Row>(OPEN, [party.id, managerId])
  return {
    experts: party.access === 'full' ? await listExperts(deps, managerId) : [],
    open: rows.map(toHandover),
  }
}
