import type { Deps } from '../../deps'
import { makeTasks } from '../make-tasks'

/** A managed group of the demo bank, and who owns it. */
export const GROUP = 'xihu-neighbours'
export const KEEPER = 'shen-jiahe'

/** A group of the same branch that somebody else owns, and a manager who helps with it. */
export const ASSISTED = 'xihu-tuition'
export const HELPER = 'lin-wanqing'

export const moveTo = ({ clock }: Deps, text: string): void => clock.moveTo(new Date(`2026-${text}:00+08:00`))

export async function addAssisted({ db }: Deps, step = 'know'): Promise<void> {
  await db.query(
    `insert into customer_group (id, name, branch_id, chat_id, kind, helper_manager_id, finance, social, theme, pitch, step, published_at, made_at)
     values ($1, '西湖小学家长群', 'hangzhou-xihu', 'wrTuition', 'assisted', $2, 'payment', 'parents', 'tuition', '家长互助', $3, $4, $4)`,
    [ASSISTED, HELPER, step, new Date('2026-02-12T10:00:00+08:00')],
  )
}

/** The Monday morning of the worked example, with every group's tasks made. */
export async function beginMarch(deps: Deps): Promise<void> {
  moveTo(deps, '03-02T08:00')
  await makeTasks(deps)
}

export const taskId = (slotId: string, day: string, group = GROUP): string => `${group}:${slotId}:2026-${day}`

interface MadeTask {
  slot: string
  due: string
  kind: string
}

/** What a group's table holds, in the order of time. */
export const madeTasks = ({ db }: Deps, groupId = GROUP): Promise<MadeTask[]> =>
  db.query<MadeTask>(
    `select slot_id as slot, to_char(due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as due, kind from sop_task where group_id = $1 order by due_at, id`,
    [groupId],
  )
