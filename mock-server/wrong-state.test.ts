import { expect, test } from 'vitest'
import type { ErrorCode } from '#shared/api/error-codes'
import { fillPath } from '#shared/api/route'
import { decideBatch } from './payout/decide-batch'
import type { Caller } from './testing/fuzz/attempt'
import { KEYWORD_REPLY } from './testing/fuzz/made-customers'
import { goodDefinition } from './testing/fuzz/made-drafts'
import { send } from './testing/fuzz/send'
import { targets } from './testing/fuzz/targets'
import { useFuzzWorld, type FuzzWorld } from './testing/fuzz/use-fuzz-world'
import { answerViolation, changedTables } from './testing/fuzz/violation'

const world = useFuzzWorld()

interface Ask {
  params?: Record<string, string>
  body?: unknown
}

async function expectRefused(caller: Caller, name: string, { params, body }: Ask, code: ErrorCode): Promise<void> {
  const { app, fingerprint } = world()
  const target = targets.find((it) => it.name === name)!
  const attempt = {
    what: 'the wrong state', caller, method: target.route.method, path: fillPath(target.route.path, params), headers: {},
    sent: body === undefined ? null : { json: body }, expected: [code],
  }
  const before = await fingerprint()
  expect(answerViolation(target, attempt, await send(app, attempt))).toBeNull()
  expect(changedTables(before, await fingerprint())).toEqual([])
}

const manager = (id: string): Caller => ({ as: 'manager', id })
const customer = (id: string): Caller => ({ as: 'customer', id })
const [maker, checker] = [manager('zhou-mingyuan'), manager('he-yingxue')]

const draft = (campaignId: string, body: object): Ask => ({ params: { campaignId }, body: { version: 1, ...body } })
const publish = { decision: 'publish', note: null }

test.each<[string, Caller, string, Ask, ErrorCode]>([
  ['a published draft is handed in', maker, 'draft.submitDraft', draft('let-out', {}), 'WRONG_STATE'],
  ['a draft in review is handed in again', maker, 'draft.submitDraft', draft('in-review', {}), 'WRONG_STATE'],
  ['a template is handed in', maker, 'draft.submitDraft', draft('template-newcomer', {}), 'WRONG_STATE'],
  ['a draft in review is edited', maker, 'draft.saveDraft', draft('in-review', { definition: goodDefinition }), 'WRONG_STATE'],
  ['an older version is edited', maker, 'draft.saveDraft', draft('spring', { version: 0, definition: goodDefinition }), 'VERSION_OUTDATED'],
  ['a draft nobody handed in is let out', checker, 'draft.decideDraft', draft('spring', publish), 'WRONG_STATE'],
  ['a published draft is let out again', checker, 'draft.decideDraft', draft('let-out', publish), 'WRONG_STATE'],
])('%s: refused, and nothing changes', (_, ...ask) => expectRefused(...ask))

const inCampaign = (campaignId: string, body?: unknown): Ask => ({ params: { campaignId }, body })
/** The phone of cust-05. */
const info = { phone: '13777844804', consentVersion: '2026-02-r13-2', isConsentGiven: true }

test.each<[string, Caller, string, Ask, ErrorCode]>([
  ['who has not opened a campaign joins it', customer('cust-01'), 'participation.joinCampaign', inCampaign('r13-newcomer'), 'STEP_SKIPPED'],
  ['who has not joined gives his phone', customer('cust-02'), 'participation.enterInfo', inCampaign('r13-newcomer', info), 'STEP_SKIPPED'],
  ['who has drawn gives the phone of another', customer('cust-08'), 'participation.enterInfo', inCampaign('r13-newcomer', info), 'WRONG_STATE'],
  ['who has not joined starts the game', customer('cust-01'), 'game.startGame', inCampaign('quiz'), 'STEP_SKIPPED'],
  ['who has not opened a campaign invites a friend', customer('cust-01'), 'referral.showReferral', inCampaign('hangzhou-invited'), 'STEP_SKIPPED'],
])('%s: refused, and nothing changes', (_, ...ask) => expectRefused(...ask))

test.each<[string, Caller, keyof FuzzWorld, object, ErrorCode]>([
  ['another answer after the end of a game', customer('cust-10'), 'endedGame', { move: 'answer', option: 1 }, 'GAME_OVER'],
  ['a throw of dice in a quiz', customer('cust-08'), 'openGame', { move: 'throw' }, 'MOVE_NOT_ALLOWED'],
  ['an option that the question has not', customer('cust-08'), 'openGame', { move: 'answer', option: 9 }, 'MOVE_NOT_ALLOWED'],
  ['a move in the game of another', customer('cust-10'), 'openGame', { move: 'answer', option: 0 }, 'GAME_NOT_FOUND'],
])('%s: refused, and nothing changes', (_, caller, game, body, code) =>
  expectRefused(caller, 'game.playMove', { params: { gameId: String(world()[game]) }, body }, code),
)

/** Of cust-10, who is 西湖支行's. */
const externalUserId = 'wmb4imL5gKjJmpKw0TjksPOuw6c2O9zS'

test.each<[string, Caller, string, Ask, ErrorCode]>([
  ['another branch looks at a customer in a chat', manager('lou-siyuan'), 'chat.showChatCustomer', { params: { externalUserId } }, 'OTHER_BRANCH'],
  ['another branch looks at a group', manager('lou-siyuan'), 'chat.showChatGroup', { params: { chatId: 'wrKoiXihuNeighbours0000000000001' } }, 'OTHER_BRANCH'],
  ['another branch has invited the customer', manager('lou-siyuan'), 'chat.closeKeywordReply', { params: { replyId: KEYWORD_REPLY } }, 'OTHER_BRANCH'],
  ['a keyword that nobody sent is answered', manager('lin-wanqing'), 'chat.closeKeywordReply', { params: { replyId: 'message-9' } }, 'CUSTOMER_NOT_FOUND'],
  ['a page of somebody else is signed', manager('lin-wanqing'), 'wecom.signAgentConfig', { body: { url: 'https://evil.example/' } }, 'FOREIGN_PAGE'],
])('%s: refused, and nothing changes', (_, ...ask) => expectRefused(...ask))

test('a payout that waits in a batch makes no second one', () =>
  expectRefused(manager('luo-jing'), 'payout.makeBatch', { body: { voucherIds: ['r13-newcomer:cust-10'], reason: '再发一次' } }, 'PAYOUT_NOT_FAILED'))

test('a batch is decided by somebody else, and once', async () => {
  const { app, batch: batchId } = world()
  const approval = { params: { batchId }, body: { decision: 'approve' } }
  await expectRefused(manager('tang-kaiwen'), 'payout.decideBatch', approval, 'OWN_WORK')
  await decideBatch(app.deps, 'luo-jing', { batchId, decision: 'refuse' })
  await expectRefused(manager('luo-jing'), 'payout.decideBatch', approval, 'WRONG_STATE')
})
