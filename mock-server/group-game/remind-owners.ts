import { whenText } from '#shared/branch-event/when-text'
import type { Deps } from '../deps'
import { isTold } from '../wecom/is-told'

type RemindDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'wecom' | 'corp' | 'publicUrl'>

interface Unannounced {
  id: string
  groupName: string
  startsAt: Date
  userId: string
}

/**
 * Takes those that nobody has announced, and puts them off: whatever becomes of this process, they are tried again then. Two
 * processes that look at the same moment do not take the same.
 */
const TAKE = `
  with late as (
    select id from group_game where state = 'planned' and remind_at <= $1 and starts_at > $2 order by remind_at, id for update skip locked
  ), put_off as (
    update group_game g set remind_at = $2 from late where g.id = late.id returning g.id, g.group_id, g.starts_at
  )
  select p.id, cg.name as "groupName", p.starts_at as "startsAt", m.wecom_user_id as "userId"
  from put_off p join customer_group cg on cg.id = p.group_id join manager m on m.id = cg.owner_manager_id order by p.id`

const messageOf = ({ corp, publicUrl }: RemindDeps, { groupName, startsAt, userId }: Unannounced) => ({
  agentId: corp.agentId, userId, title: `${groupName}：群游戏还没预告`,
  text: `${whenText(startsAt.toISOString())}开场，群里还没收到预告。打开群聊的侧边栏，在“游戏”里点一下就能发出。`, url: `${publicUrl}/sidebar/#/today`,
})

/** One that WeCom does not take keeps its later time, and the next are told all the same. */
async function remind(deps: RemindDeps, game: Unannounced): Promise<void> {
  if (await isTold(deps, messageOf(deps, game))) await deps.db.query('update group_game set remind_at = null where id = $1', [game.id])
}

/** Tells a group's owner that a game should have been announced and was not (S11), once. */
export async function remindOwners(deps: RemindDeps): Promise<void> {
  const now = deps.clock.now()
  const late = await deps.db.query<Unannounced>(TAKE, [new Date(now.getTime() - deps.settings.groupGame.remindAfterMs), now])
  for (const game of late) await remind(deps, game)
}
