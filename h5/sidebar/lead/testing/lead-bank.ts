import type { Lead, LeadCounts } from '#shared/lead/contract'
import { leadStates } from '#shared/lead/state'
import type { DeskClient } from '../../testing/open-desk'

export const leadOf = (id: string, change: Partial<Lead> = {}): Lead => ({
  id, name: `客户${id}`, maskedPhone: '138****5424', note: '', state: 'new', remark: '', dealtAt: '2026-02-12T02:00:00Z', changedAt: null, isClosed: false,
  ...change,
})

/** A manager's leads, and every change that was asked for. */
export interface LeadBank {
  leads: Lead[]
  changes: Pick<Lead, 'id' | 'state' | 'remark'>[]
}

export const leadBank = (...leads: Lead[]): LeadBank => ({ leads, changes: [] })

const MOST = 200

function countsOf({ leads }: LeadBank): LeadCounts {
  const counts = { new: 0, called: 0, added: 0, refused: 0 }
  for (const state of leadStates) counts[state] = leads.filter((it) => it.state === state).length
  return counts
}

/** Speaks the manager's part of the contract from memory. */
export const leadClient = (bank: LeadBank, lead: DeskClient['lead'] = {}): DeskClient => ({
  lead: {
    listLeads: async ({ params }) => ({ counts: countsOf(bank), leads: bank.leads.filter(({ state }) => state === params.state).slice(0, MOST) }),
    searchLeads: async ({ body: { words, state } }) => {
      const found = bank.leads.filter(({ name, maskedPhone }) => name.includes(words) || maskedPhone.endsWith(words))
      return { counts: countsOf({ ...bank, leads: found }), leads: found.filter((it) => state === null || it.state === state) }
    },
    changeLead: async ({ params, body }) => {
      const remark = body.remark ?? ''
      bank.changes.push({ id: params.leadId, state: body.state, remark })
      const next = { ...bank.leads.find(({ id }) => id === params.leadId)!, state: body.state, remark, changedAt: '2026-02-27T02:00:00Z' }
      bank.leads = bank.leads.map((it) => (it.id === next.id ? next : it))
      return next
    },
    showLeadPhone: async () => ({ phone: '13805715424' as never }),
    ...lead,
  },
})
