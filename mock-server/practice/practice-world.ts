import { publishedCampaigns } from '../campaign/published-campaigns'
import { connect } from '../db/connect'
import type { Deps } from '../deps'
import { createDrawQueue } from '../draw/draw-queue'
import type { BankCoreGateway } from '../gateway/bank-core'
import { loadDemo } from '../qa/load-demo'
import { practiceWecom } from './practice-wecom'

type Bank = Omit<Deps, 'practice'>

/** The bank once more, beside itself: the same rules and people on a database of its own, which ends with the process (S25). */
export interface PracticeWorld {
  /** Made when it is first asked for: it takes a second. There is no practice within a practice. */
  deps(): Promise<Omit<Deps, 'practice'>>
  close(): Promise<void>
}

const nobody = () => Promise.reject(new Error('nobody is paid, and nobody is written to, in a practice'))

/** Knows the simulated customers, by the place in the list that is in their ids; no phone is anybody's. */
function practiceCore({ demo }: Pick<Deps, 'demo'>): BankCoreGateway {
  const customerOf = (externalUserId: string) => demo.practiceCustomers[Number(externalUserId.split('-')[1])]
  return {
    findByPhone: async () => ({ outcome: 'known', record: { isCustomer: false, ownerManagerId: null, branchId: null } }),
    findHolding: async (externalUserId) => {
      const customer = customerOf(externalUserId)
      return { outcome: 'known', holding: customer ? { cards: customer.cards, aum: customer.aum } : null }
    },
  }
}

async function open(bank: Bank): Promise<Bank> {
  const db = await connect({ url: null, folder: null })
  const beside = {
    ...bank, db, campaigns: publishedCampaigns(db), wecom: practiceWecom(bank.wecom, bank.clock), bankCore: practiceCore(bank),
    issuer: { send: nobody, find: nobody, findUse: nobody, statement: nobody }, sms: { send: nobody }, wechat: { payoutTemplateId: null, identify: nobody, phoneOf: nobody, notify: nobody },
  }
  await loadDemo(beside)
  return { ...beside, draw: createDrawQueue(beside) }
}

export function createPracticeWorld(bank: Bank): PracticeWorld {
  let opened: Promise<Bank> | null = null
  return {
    deps: () => {
      opened ??= open(bank)
      opened.catch(() => (opened = null))
      return opened
    },
    close: async () => (await opened)?.db.close(),
  }
}
