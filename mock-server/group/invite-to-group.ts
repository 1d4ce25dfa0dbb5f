import type { ChatMessage } from '#shared/chat/message'
import type { GroupInvitation } from '#shared/group/contract'
import { fitTitle } from '../chat/fit-title'
import { cardImageUrl, TITLE_BYTES } from '../chat/campaign-link'
import type { Pair } from '../chat/pair'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { introducedAt } from '../script/introduced-at'
import { joinCodeOf } from './make-join-code'
import { placeCustomers } from './place-customers'
import { RIVAL_BANK } from './rival'

type InviteDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom' | 'bankCore' | 'settings' | 'publicUrl'>
type Refused = Extract<GroupInvitation, { outcome: 'refused' }>
type Reason = Refused['reason']

const refused = (reason: Reason, { groupName = null, district = null }: Partial<Pick<Refused, 'groupName' | 'district'>> = {}): GroupInvitation => ({ outcome: 'refused', reason, groupName, district })

const PERSON = `select cu.external_user_id as "externalUserId", ${RIVAL_BANK} as "rivalBank" from customer cu where cu.id = $1`

/** Why nobody invites him; null: he may be. Whom the bank's core cannot tell about now is not invited now (S27, K5). */
async function refusalOf(deps: InviteDeps, pair: Pair): Promise<Reason | null> {
  if ((await introducedAt(deps.db, pair)) === null) return 'notIntroduced'
  const [person] = await deps.db.query<{ externalUserId: string; rivalBank: string | null }>(PERSON, [pair.customerId])
  if (person!.rivalBank !== null) return 'rival'
  const answer = await deps.bankCore.findHolding(person!.externalUserId)
  if (answer.outcome === 'unavailable') return 'bankSilent'
  return answer.holding === null ? 'notCustomer' : null
}

interface Placed {
  name: string
  pitch: string
  isMember: boolean
  /** The group whose code leads there: WeCom opens a planned one when it is full. */
  doorId: string
  /** What there is to win for who joins (G21); null: nothing just now. */
  hook: string | null
}

/** The district a customer lives in is that of his own branch. */
async function districtOf(db: Queryable, customerId: string): Promise<{ district: string | null }> {
  const [row] = await db.query<{ district: string | null }>('select b.district from customer cu left join branch b on b.id = cu.branch_id where cu.id = $1', [customerId])
  return row!
}

const FIND = `
  select g.name, g.pitch, exists (select 1 from group_member where group_id = g.id and customer_id = $2 and is_member) as "isMember",
    (select door.id from customer_group door
     where (door.id = g.id or door.id = g.series_id or door.series_id = g.series_id) and door.published_at is not null
     order by door.id = g.id desc, door.series_number desc limit 1) as "doorId",
    (select c.definition ->> 'name' from campaign c
     where c.entry = 'group' and c.starts_at <= $3 and c.ends_at > $3 and g.id = any (with_siblings(c.group_ids))
     order by c.starts_at desc, c.id limit 1) as hook
  from customer_group g where g.id = $1`

function messagesOf(deps: InviteDeps, { name, pitch, hook }: Placed, qrUrl: string): ChatMessage[] {
  const words = hook === null ? pitch : `${pitch}现在进群，还能参加「${hook}」。`
  return [
    { kind: 'text', text: words },
    { kind: 'link', title: fitTitle(name, TITLE_BYTES), description: '点开后长按二维码，就能进群', url: qrUrl, imageUrl: cardImageUrl(deps) },
  ]
}

/**
 * What to send to a customer so that he comes into the group of his district (G22); his seat is kept. Only a customer of the
 * bank is invited (S27), and not with the first words (S2). Throws WECOM_UNAVAILABLE.
 */
export async function inviteToGroup(deps: InviteDeps, pair: Pair): Promise<GroupInvitation> {
  const reason = await refusalOf(deps, pair)
  if (reason) return refused(reason)
  const groupId = (await placeCustomers(deps, [pair.customerId])).get(pair.customerId)
  if (groupId === undefined) return refused('noGroup', await districtOf(deps.db, pair.customerId))
  const [placed] = await deps.db.query<Placed>(FIND, [groupId, pair.customerId, deps.clock.now()])
  if (placed!.isMember) return refused('alreadyMember', { groupName: placed!.name })
  const code = await joinCodeOf(deps, placed!.doorId)
  if (code.outcome === 'refused') return refused('underway')
  return { outcome: 'invited', groupId, groupName: placed!.name, pitch: placed!.pitch, messages: messagesOf(deps, placed!, code.qrUrl) }
}
