import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import { NO_CONTACT, nullWhere, WecomRefused } from '../gateway/wecom/wecom-refused'

type MarkDeps = Pick<Deps, 'db' | 'clock' | 'wecom'>

interface Due {
  customerId: string
  managerId: string
  addedAt: Date
  tag: string
  userId: string
  /** Null: WeCom has not told us who he is there. */
  externalUserId: string | null
}

/** So many in one round of work: nothing waits for a tag. */
const AT_MOST = 20

/** A mark that WeCom did not take, or whose worker never came back, is tried again after this. */
const RETRY_MS = 60_000

const GROUP = '生活缴费'

/** What is taken is due again later, so that of two processes one marks, and a lost one costs no more than a pause. */
const TAKE = `
  with due as (
    select customer_id, manager_id, added_at, tag from contact_tag
    where state = 'due' and retry_at <= $1 order by retry_at limit ${AT_MOST} for update skip locked
  )
  update contact_tag t set retry_at = $2 from due, manager m, customer c
  where (t.customer_id, t.manager_id, t.added_at, t.tag) = (due.customer_id, due.manager_id, due.added_at, due.tag)
    and m.id = t.manager_id and c.id = t.customer_id
  returning t.customer_id as "customerId", t.manager_id as "managerId", t.added_at as "addedAt", t.tag,
    m.wecom_user_id as "userId", c.external_user_id as "externalUserId"`

const END = `
  update contact_tag set state = $5, retry_at = null
  where customer_id = $1 and manager_id = $2 and added_at = $3 and tag = $4`

/** WeCom's id of each tag; those it lacks are made. */
async function tagIds({ wecom }: MarkDeps, names: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const group = (await wecom.tags.list()).find(({ name }) => name === GROUP)
  const known = new Set(group?.tags.map(({ name }) => name))
  const lacking = [...names].filter((name) => !known.has(name))
  const made = lacking.length > 0 ? (await wecom.tags.add(GROUP, lacking)).tags : []
  return new Map([...(group?.tags ?? []), ...made].map(({ id, name }) => [name, id]))
}

async function mark({ db, wecom }: MarkDeps, { externalUserId, userId, ...due }: Due, tagId: string): Promise<void> {
  const marked = externalUserId !== null
    && (await nullWhere(NO_CONTACT, wecom.tags.mark({ userId, externalUserId, add: [tagId], remove: [] }).then(() => true)))
  await db.query(END, [due.customerId, due.managerId, due.addedAt, due.tag, marked ? 'marked' : 'gone'])
}

/** One that WeCom refuses holds up no other. No answer at all ends the round: it may be slow not to come. */
function stepOver(error: unknown): void {
  if (!(error instanceof WecomRefused)) throw error
}

/** Marks in WeCom the tags that managers are to find on their customers (C26). What is left is tried again later. */
export async function markTags(deps: MarkDeps): Promise<void> {
  const now = deps.clock.now()
  const taken = await deps.db.query<Due>(TAKE, [now, new Date(now.getTime() + RETRY_MS)])
  if (taken.length === 0) return
  try {
    const ids = await tagIds(deps, new Set(taken.map(({ tag }) => tag)))
    for (const due of taken) await mark(deps, due, ids.get(due.tag)!).catch(stepOver)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}
