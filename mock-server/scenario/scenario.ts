import type { Scenario as ShownScenario } from '#shared/scenario/contract'
import type { World } from '../qa/reset-world'

/** The morning of the worked example: five working days later is 26 February (C12). */
const MORNING = '2026-02-12T10:00:00+08:00'

/** A state of the world, and how it comes about: by what people do, and by what the outside does. */
export interface Scenario extends ShownScenario {
  /** When it begins; the clock stands still until everything is in place. */
  at: string
  setUp(world: World): Promise<unknown>
}

type Written = Pick<Scenario, 'name' | 'title' | 'hint' | 'setUp'> & Partial<Scenario>

/** Unless it says otherwise: 陈思源 holds the phone, 林晚晴 sits at the desk, and it is the morning of 12 February. */
export function scenario(written: Written): Scenario {
  return { seenOn: 'phone', customerId: 'cust-01', memberId: 'lin-wanqing', link: '/lottery/r13-newcomer?ch=xihu-01', at: MORNING, ...written }
}
