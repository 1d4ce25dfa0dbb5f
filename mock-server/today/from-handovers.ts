import type { TodaySource } from './source'

interface Row {
  id: string
  manager_name: string
  reason: string
  handed_at: Date
  name: string | null
  external_user_id: string
}

const OPEN = `
  select h.id, m.name as manager_name, h.reason, h.handed_at, cu.name, cu.external_user_id
  from handover h join customer cu on cu.id = h.customer_id join manager m on m.id = h.manager_id
  where h.expert_id = $1 and h.closed_at is null`

/** Customers an expert is asked to help (S15), until he or the manager has ended it on the customer's page. */
export const handovers: TodaySource = {
  name: 'handover',
  list: async ({ db }, managerId) => {
    const rows = await db.query<Row>(OPEN, [managerId])
    return rows.map(({ id, manager_name: managerName, reason, handed_at: handedAt, name, external_user_id: externalUserId }) => ({
      id, externalUserId, customerName: name, label: '请您帮忙', title: `${managerName}请您看看这位客户`, detail: reason || null,
      at: handedAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: null, doneAt: null,
    }))
  },
  settle: null,
  bringBack: null,
}
