import { createAudit } from '../audit/audited'
import { beginAct, noteInterrupted } from '../audit/intent'
import { decideScriptReview } from '../compliance/decide-script-review'
import { createDraft } from '../draft/create-draft'
import { readLedger } from '../ledger/read-ledger'
import type { World } from '../qa/reset-world'
import { changeRoster } from '../roster/change-roster'
import { saveScript } from '../script/own-script'
import { moveTo } from './people'
import { scenario } from './scenario'

const NEW_CAMPAIGN = { from: 'template', templateId: 'template-newcomer', campaignId: 'spring-outing' } as const

/** A day at the head office; one act's server died before it had an answer. */
async function workADay(world: World): Promise<void> {
  const { deps } = world
  const audit = createAudit(deps)
  const act = (managerId: string, endpoint: string, params: object, body: object, work: () => Promise<object>) => audit({ endpoint, caller: { managerId }, params, body }, work)
  await act('zhou-mingyuan', 'draft.createDraft', {}, NEW_CAMPAIGN, () => createDraft(deps, 'zhou-mingyuan', NEW_CAMPAIGN))
  await beginAct(deps, { actor: { kind: 'manager', id: 'zhou-mingyuan' }, action: 'roster.changeRoster', subject: { managerId: 'fang-yuting', status: 'onLeave' } })
  moveTo(world, '2026-02-12T11:20:00+08:00')
  await noteInterrupted(deps)
  const leave = { status: 'onLeave', capacity: null, hasQr: true } as const
  await act('zhou-mingyuan', 'roster.changeRoster', { managerId: 'fang-yuting' }, leave, () => changeRoster(deps, 'zhou-mingyuan', 'fang-yuting', leave))
  await saveScript(deps, 'lin-wanqing', 'own-tea', { title: '周末去喝茶', step: null, scene: null, messages: ['{称呼}，这周末龙井的茶园开了，风景正好。'] })
  moveTo(world, '2026-02-12T14:05:00+08:00')
  const approval = { decision: 'approved', version: 1 } as const
  await act('he-yingxue', 'compliance.decideScriptReview', { scriptId: 'own-tea' }, approval, () => decideScriptReview(deps, 'he-yingxue', 'own-tea', approval))
  await act('tang-kaiwen', 'ledger.showLedger', { campaignId: 'r13-newcomer' }, {}, () => readLedger(deps.db, 'r13-newcomer'))
}

/** What is written down of who did and saw what (K13). */
export const auditTrail = [
  scenario({
    name: 'audit-trail',
    title: '谁做过什么，审计员来查',
    hint: '顾明哲打开“审计”：周明远、何映雪、唐凯文这一天做的、看的都在，有一条中断了要核对。可以按人、操作和日期找，导出成文件；他自己查看也会被记下来。',
    seenOn: 'sidebar',
    memberId: 'gu-mingzhe',
    setUp: workADay,
  }),
]
