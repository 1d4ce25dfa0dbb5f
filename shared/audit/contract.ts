import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { givenDay, id, instant, slug } from '../api/schemas'
import { auditedActionNames } from './audited-action'
import { auditRoutes } from './routes'

/** Who did or saw it: one of the bank's people by his name, a customer by his id only. */
const auditActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manager'), id: slug, name: z.string().nullable() }),
  z.object({ kind: z.literal('customer'), id }),
])

export const auditEntryView = z.object({
  /** Its place in the chain, from 1 on. */
  seq: z.int().min(1),
  at: instant,
  actor: auditActor,
  /** As the contract calls it: also one of an earlier version, which is not in the list any more. */
  action: z.string(),
  /** Ids and decisions only, by their names. */
  subject: z.record(z.string(), z.unknown()),
  /** `interrupted`: begun, and nobody can say by this entry whether it was done. */
  outcome: z.string(),
})

/** Which of them; what is left out is not asked for. */
export const auditFilter = z.strictObject({
  managerId: slug.optional(),
  action: z.enum(auditedActionNames).optional(),
  day: givenDay.optional(),
})

export const trailView = z.object({
  entries: z.int().min(0),
  /** The hash of the last one, to be noted down elsewhere; null while there is none. */
  head: z.string().nullable(),
  /** From which entry on the chain does not hold: it was changed, is missing, or one before it was slipped in. Null: it is whole. */
  brokenAt: z.int().min(1).nullable(),
  /** Everybody of the bank's who stands in it. */
  people: z.array(z.object({ managerId: slug, name: z.string() })),
})

export type AuditEntryView = z.output<typeof auditEntryView>
export type AuditFilter = z.output<typeof auditFilter>
export type TrailView = z.output<typeof trailView>

export const auditContract = defineContract(auditRoutes, {
  showTrail: {
    summary: 'Whether the audit trail is whole, checked entry by entry (K13)',
    actor: 'manager',
    roles: ['auditor'],
    response: trailView,
    errors: ['ROLE_REQUIRED'],
  },
  searchEntries: {
    summary: 'Who did and saw what, the latest first; reading it is written down itself (K13)',
    actor: 'manager',
    roles: ['auditor'],
    /** `before`: the last entry of the page before. */
    body: auditFilter.extend({ before: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional() }),
    response: z.object({ entries: z.array(auditEntryView), hasMore: z.boolean() }),
    errors: ['ROLE_REQUIRED'],
  },
  exportEntries: {
    summary: 'The same as a file, of the latest 20,000; the whole trail in one file can be checked by `npm run audit -- verify`',
    actor: 'manager',
    roles: ['auditor'],
    body: auditFilter,
    response: z.object({ fileName: z.string(), csv: z.string(), entries: z.int(), isCut: z.boolean() }),
    errors: ['ROLE_REQUIRED'],
  },
})
