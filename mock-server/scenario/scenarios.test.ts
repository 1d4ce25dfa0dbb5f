import { expect, test } from 'vitest'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { PayoutState } from '#shared/payout/contract'
import type { VoucherView } from '#shared/voucher/contract'
import { clientOfManager } from '../testing/test-browser'
import { useScenarios, type ScenarioWorld } from '../testing/use-scenarios'
import { scenarios } from './scenarios'

const setWorld = useScenarios()

/** What the hint says should come of it, seen by the one who holds the phone or sits at the desk. */
type Proof = (world: ScenarioWorld) => Promise<unknown>

const PHONE = { 'cust-01': '13805715424', 'cust-10': '15257166398' } as const
const PAIR = { customerId: 'cust-01', managerId: 'lin-wanqing' }
const CHAT = 'single:lin-wanqing:cust-01'
const headers = { 'idempotency-key': 'a-key-of-mine' }

const draw = ({ customer, params }: ScenarioWorld) => customer.draw.drawPrize({ params, headers })

const refused = (refusal: RefusalCode): Proof => async (world) =>
  expect(await draw(world)).toMatchObject({ outcome: 'refused', refusal })

const draws: Proof = async (world) => expect(await draw(world)).toMatchObject({ outcome: 'drawn' })

async function giveInfo({ customer, params }: ScenarioWorld, phone: string, smsCode?: string) {
  const { consent } = await customer.campaign.showCampaign({ params })
  return customer.participation.enterInfo({ params, body: { phone, smsCode, consentVersion: consent.version, isConsentGiven: true } })
}

const vouchers = async ({ customer }: ScenarioWorld) => (await customer.voucher.listVouchers()).vouchers

const voucherIs = (status: VoucherView['status']): Proof => async (world) => expect(await vouchers(world)).toMatchObject([{ status }])

/** As finance sees it. */
const payoutIs = (state: PayoutState): Proof => async ({ manager }) =>
  expect((await manager.payout.showPayouts()).totals).toMatchObject([{ state, count: 1 }])

const paidByIssuer = ({ app }: ScenarioWorld) => app.outside.issuer.paid()

/** How many welcomes stand in the chat; WeCom's own line is nobody's. */
async function welcomes({ customer }: ScenarioWorld): Promise<number> {
  const { messages } = await customer.simulator.showConversation({ params: { conversationId: CHAT } })
  return messages.filter(({ sender, content }) => sender?.kind === 'member' && content.kind === 'text').length
}

const isAdded = async ({ customer, params }: ScenarioWorld) =>
  (await customer.participation.showParticipation({ params })).refusal !== 'NOT_ADDED'

const scanned = (expected: { welcomes: number }): Proof => async (world) => {
  await world.customer.simulator.scanContactCode({ body: PAIR })
  expect({ welcomes: await welcomes(world), isAdded: await isAdded(world) }).toEqual({ ...expected, isAdded: true })
}

/** A native call of the sidebar beside the chat with 陈思源. */
async function native({ manager, app }: ScenarioWorld, name: string, params: Record<string, unknown>) {
  const page = { pageId: 'page-1', url: `${app.url}/sidebar/` }
  return manager.simulator.callBridge({ body: { ...page, memberId: 'lin-wanqing', entry: 'single_chat_tools', conversationId: CHAT, name, params } })
}

async function register(world: ScenarioWorld) {
  const { corpId, agentId, timestamp, nonceStr, signature } = await world.manager.wecom.signAgentConfig({ body: { url: `${world.app.url}/sidebar/` } })
  return native(world, 'agentConfig', { corpid: corpId, agentid: agentId, timestamp, nonceStr, signature, jsApiList: ['sendChatMessage'] })
}

const sends = (answer: string): Proof => async (world) => {
  await register(world)
  const { result } = await native(world, 'sendChatMessage', { msgtype: 'text', text: { content: '您好' } })
  expect(result?.['err_msg']).toContain(answer)
}

const clientIs = (settings: object): Proof => async ({ manager }) => expect((await manager.simulator.showWecom()).bridge).toMatchObject(settings)

const proofs: Record<string, Proof> = {
  fresh: async (world) => {
    expect(await world.customer.participation.showParticipation({ params: world.params })).toMatchObject({ step: 'new', refusal: 'NOT_ADDED' })
    expect(await vouchers(world)).toEqual([])
  },
  'not-started': refused('NOT_STARTED'),
  'starts-soon': async (world) => {
    await refused('NOT_STARTED')(world)
    await world.customer.qa.setClock({ body: { now: '2026-02-09T00:00:00+08:00' } })
    await refused('NOT_ADDED')(world)
  },
  ended: refused('ENDED'),
  settled: async ({ customer, params }) => expect(await customer.campaign.showFairness({ params })).toMatchObject({ seed: expect.stringMatching(/^[\da-f]{64}$/) }),
  'sms-code': async (world) => {
    expect(await giveInfo(world, PHONE['cust-01'])).toMatchObject({ codeRefusal: { reason: 'CODE_MISSING' } })
    await world.customer.smsCode.askCode({ params: world.params, body: { phone: PHONE['cust-01'] } })
    const { messages } = await world.customer.qa.listMessages()
    const smsCode = /\d{6}/.exec(messages[0]!.text)![0]
    expect(messages).toMatchObject([{ customerId: 'cust-01', phone: PHONE['cust-01'] }])
    expect(await giveInfo(world, PHONE['cust-01'], smsCode)).toMatchObject({ step: 'informed', codeRefusal: null })
  },
  'returning-customer': async ({ customer, params }) =>
    expect(await customer.participation.showParticipation({ params })).toMatchObject({ step: 'joined', keptPhone: '138****5424' }),
  'follow-account': async (world) => {
    const { followUrl } = await world.customer.campaign.showCampaign({ params: world.params })
    expect((await fetch(new URL(followUrl!, world.app.url))).status).toBe(200)
  },
  'consent-withdrawn': async (world) => {
    const { consents } = await world.customer.privacy.showOwnRecord()
    expect(consents).toMatchObject([{ maskedPhone: null, withdrawnAt: expect.any(String) }])
    await refused('INFO_REQUIRED')(world)
  },
  'messages-stopped': async ({ customer }) =>
    expect(await customer.privacy.showOwnRecord()).toMatchObject({ messagesStoppedAt: expect.any(String) }),
  'not-added': refused('NOT_ADDED'),
  'contact-deleted': refused('NOT_ADDED'),
  'not-first-add': refused('NOT_FIRST_ADD'),
  'region-refused': refused('OUTSIDE_REGION'),
  'not-bank-customer': refused('NOT_BANK_CUSTOMER'),
  'not-whitelisted': refused('NOT_WHITELISTED'),
  staff: refused('STAFF_EXCLUDED'),
  'device-used': refused('DEVICE_ALREADY_USED'),
  'phone-used': async (world) => expect(giveInfo(world, PHONE['cust-01'])).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' }),
  'group-only': refused('NOT_IN_GROUP'),
  'game-first': refused('GAME_REQUIRED'),
  'answer-quiz': refused('GAME_REQUIRED'),
  'guess-lyric': async (world) => {
    const { id, lyric } = await world.customer.game.startGame({ params: world.params })
    expect(lyric).toMatchObject({ triesLeft: 3, answer: null })
    expect(await world.customer.game.playMove({ params: { gameId: id }, body: { move: 'guess', text: '猜不中的' } })).toMatchObject({ lyric: { triesLeft: 2 } })
    await refused('GAME_REQUIRED')(world)
  },
  'ready-to-draw': draws,
  'draw-by-grid': draws,
  'draw-by-scratch': draws,
  drawn: refused('ALREADY_DRAWN'),
  'last-top-prize': async (world) => expect(await draw(world)).toMatchObject({ draw: { prizeCode: 'top', amount: 18_800 } }),
  'prizes-gone': refused('PRIZES_GONE'),
  'budget-spent': async ({ customer, params }) => {
    const { referral } = await customer.referral.showReferral({ params })
    expect(referral).toMatchObject({ invited: 1, earned: 0, tiers: [{ state: 'soldOut' }] })
  },
  'payout-due-today': async (world) => {
    await voucherIs('due')(world)
    await world.customer.qa.runWork()
    await voucherIs('paid')(world)
  },
  paid: voucherIs('paid'),
  'voucher-used': voucherIs('used'),
  'event-today': async ({ customer }) => expect(await customer.weeklyEvent.showWeeklyEvent()).toMatchObject({ today: '2026-02-13', startsOn: '2026-02-13' }),
  'survey-asked': async ({ customer }) => expect(await customer.survey.showSurvey()).toMatchObject({ survey: { title: '用券之后，想听您一句' } }),
  'service-opened': async ({ customer }) => {
    await customer.qa.runWork()
    const tags = [{ memberId: 'lin-wanqing', customerId: 'cust-01', names: ['物业缴费'] }]
    expect((await customer.simulator.showWecom()).tags.filter(({ customerId }) => customerId === 'cust-01')).toEqual(tags)
  },
  'high-intent': async ({ app, manager }) => {
    const { externalUserId } = app.deps.demo.bank.customers.find(({ id }) => id === 'cust-01')!
    const { signals, nextSteps } = await manager.insight.showInsight({ params: { externalUserId } })
    expect(signals.map(({ productId }) => productId)).toEqual(['credit-card'])
    expect(nextSteps[0]).toMatchObject({ kind: 'followSignal', title: '跟进「本行信用卡」' })
  },
  'other-branch': async ({ app, manager }) => {
    const { externalUserId } = app.deps.demo.bank.customers.find(({ id }) => id === 'cust-02')!
    expect(await manager.chat.showChatCustomer({ params: { externalUserId } })).toMatchObject({ access: 'readOnly', branchName: '杭州西湖支行' })
  },
  'leads-to-call': async ({ manager }) => {
    const { counts, leads } = await manager.lead.listLeads({ params: { state: 'new' } })
    expect([counts.new, leads.length]).toEqual([334, 200])
  },
  'event-full': async ({ manager }) => {
    const { events } = await manager.branchEvent.listBranchEvents()
    expect(events[0]).toMatchObject({ id: 'xihu-coffee', joined: 8, waiting: 1 })
  },
  'known-for-a-month': async ({ app, manager }) => {
    const { externalUserId } = app.deps.demo.bank.customers.find(({ id }) => id === 'cust-01')!
    const params = { externalUserId }
    const { marks, remark } = await manager.tag.readTags({ params })
    expect([marks.filter(({ isOn }) => isOn).length, remark]).toEqual([2, '思源·设计公司'])
    const { entries, nextCursor } = await manager.timeline.showTimeline({ params: { ...params, filter: 'all', cursor: 'newest' } })
    expect(entries[0]).toMatchObject({ kind: 'prizeWon', prize: { state: 'due' } })
    const older = await manager.timeline.showTimeline({ params: { ...params, filter: 'all', cursor: nextCursor! } })
    expect(older.entries.at(-1)).toMatchObject({ kind: 'leadDealt', subject: '代发工资' })
  },
  'voucher-expired': voucherIs('expired'),
  'many-vouchers': async (world) => {
    const shown = (await vouchers(world)).map(({ status }) => status)
    const times = (count: number, status: VoucherView['status']) => Array.from({ length: count }, () => status)
    expect(shown.toSorted()).toEqual([...times(12, 'due'), ...times(4, 'expired'), ...times(2, 'failed'), ...times(6, 'paid'), ...times(6, 'used')])
  },
  'claim-in-app': voucherIs('unclaimed'),
  'questions-wait': async ({ manager }) => {
    const { questions } = await manager.questionBank.listBankQuestions()
    expect(questions.filter(({ author }) => author !== null).map(({ id, state }) => [id, state])).toEqual([['own-lake', 'refused'], ['own-metro', 'pending'], ['own-tea', 'pending']])
  },
  'game-to-launch': async ({ manager, customer }) => {
    const { isOwner, games } = await manager.groupGame.listGroupGames({ params: { chatId: 'wrKoiXihuNeighbours0000000000001' } })
    expect([isOwner, games.map(({ state }) => state)]).toEqual([true, ['planned']])
    expect(await customer.groupGame.joinGroupGame({ params: { groupGameId: 'thursday-quiz' } })).toMatchObject({ own: { refusal: null, isJoined: true } })
  },
  'game-running': async ({ customer }) => {
    const { game } = await customer.groupGame.showGroupGame({ params: { groupGameId: 'thursday-quiz' } })
    expect(game).toMatchObject({ state: 'running', joined: 8, answered: 3, slotsLeft: 3, round: { number: 1, task: { question: { options: expect.any(Array) } } } })
  },
  'assisted-group': async ({ manager }) => {
    const groupId = 'lakeside-fruit'
    const bound = await manager.group.bindGroup({ params: { groupId }, body: { chatId: 'wrKoiLakesideFruit000000000005' } })
    expect(bound).toMatchObject({ outcome: 'bound', group: { kind: 'assisted', step: 'know', ownerManagerId: null } })
    expect(await manager.group.publishGroup({ params: { groupId }, body: { isPublished: true } })).toMatchObject({ outcome: 'done' })
    expect(await manager.group.makeJoinCode({ params: { groupId } })).toEqual({ outcome: 'refused', reason: 'notOwner' })
  },
  'payout-failing': payoutIs('retry'),
  'payout-failed': payoutIs('failed'),
  'issuer-silent': async (world) => {
    await world.customer.qa.runWork()
    await voucherIs('sending')(world)
    expect(paidByIssuer(world)).toEqual([])
  },
  'issuer-drops-after-commit': async (world) => {
    await voucherIs('sending')(world)
    expect(paidByIssuer(world)).toHaveLength(1)
  },
  'bank-core-silent': async (world) => {
    await giveInfo(world, PHONE['cust-10'])
    await refused('BANK_UNAVAILABLE')(world)
  },
  'slow-network': async ({ customer }) => expect((await customer.traffic.listFaults()).faults).toMatchObject([{ route: '*' }, { route: '*' }]),
  'lost-draw-answer': async (world) => {
    await expect(draw(world)).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
    await draws(world)
  },
  'repeated-draw': async (world) => {
    await draws(world)
    expect(await vouchers(world)).toHaveLength(1)
  },
  'scripts-wait': async ({ manager }) => {
    const { waiting, decided } = await manager.compliance.listScriptReviews()
    expect([waiting.map(({ title }) => title), decided.map(({ title }) => title)]).toEqual([['新地铁线开通', '周末去喝茶'], ['年终奖怎么放']])
  },
  'audit-trail': async ({ app }) => {
    const { audit } = await clientOfManager(app.url, 'gu-mingzhe')
    const { entries } = await audit.searchEntries({ body: {} })
    expect(entries.map(({ actor, action, outcome }) => `${actor.id} ${action} ${outcome}`)).toEqual([
      'tang-kaiwen ledger.showLedger done', 'he-yingxue compliance.decideScriptReview approved', 'zhou-mingyuan roster.changeRoster done',
      'zhou-mingyuan roster.changeRoster interrupted', 'zhou-mingyuan draft.createDraft draft',
    ])
    expect(await audit.showTrail()).toMatchObject({ entries: 6, brokenAt: null })
  },
  'full-day': async ({ app, manager }) => {
    const shown = (await manager.today.listToday()).items.map(({ customerName, label, daysOverdue }) => `${customerName} ${label} ${daysOverdue}`)
    expect(shown).toEqual([
      '胡佳怡 跟进 6', '周若楠 跟进 3', '胡佳怡 跟进 0', '陈思源 跟进 0', '孙浩然 流失提醒 0', '李梓涵 进群 0', '周若楠 高意向 0',
    ])
    const expert = await clientOfManager(app.url, 'fang-yuting')
    expect((await expert.today.listToday()).items).toMatchObject([{ customerName: '胡佳怡', label: '请您帮忙' }])
  },
  'steps-walked': async ({ manager }) => {
    const { steps, stages } = await manager.script.countConversions()
    expect(steps.map(({ now, reached }) => [now, reached])).toEqual([[1, 5], [1, 4], [2, 3], [0, 1], [1, 1], [0, 0], [0, 0], [0, 0]])
    expect(stages.map(({ stage }) => stage)).toEqual(['potential', 'active', 'trading'])
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(7)
  },
  'bank-figures': async ({ app }) => {
    const { ranking, addCheck, deed, trend, referral, reply, arrival } = await clientOfManager(app.url, 'he-yingxue')
    const { managers, branches } = await ranking.showRanking({ params: { month: 'current' } })
    expect(managers.find(({ managerId }) => managerId === 'lin-wanqing')).toMatchObject({ held: 5, target: 15 })
    expect(branches.find(({ name }) => name === '杭州西湖支行')).toMatchObject({ held: 5, target: 25 })
    expect((await addCheck.listHeldAdds()).cases).toMatchObject([{ managerName: '林晚晴', reason: 'sharedDevice', count: 5, canDecide: true }, { managerName: '楼思远', count: 1 }])
    expect(await deed.showOutcome({ params: { campaignId: 'r13-newcomer' } })).toMatchObject({ joined: 17, converted: { part: 2, whole: 17 }, sales: 5_000_000 })
    const { days, hours } = await trend.showTrend({ params: { campaignId: 'r13-newcomer' } })
    expect([days.length, days.filter(({ opened }) => opened > 0).length, hours.filter((row) => row.some((it) => it > 0)).length]).toEqual([16, 15, 7])
    const { total, depths } = await referral.showReferralEffect({ params: { campaignId: 'spring-friends', by: 'branch' } })
    expect([total, depths.map(({ figures }) => figures.came)]).toEqual([{ inviters: 4, came: 7, accepted: 6, drawn: 6 }, [4, 2, 1]])
    const today = { within: 'all', withinId: 'all', days: '30', until: 'today' } as const
    expect((await reply.showReplies({ params: { of: 'script', by: 'branch', ...today } })).total).toEqual({ sent: 12, replied: { part: 5, whole: 12 } })
    expect((await reply.showReplies({ params: { of: 'material', by: 'item', ...today } })).total).toEqual({ sent: 2, replied: { part: 1, whole: 2 } })
    expect((await arrival.showPool()).widths).toEqual([{ channels: 1, persons: 11 }, { channels: 2, persons: 10 }, { channels: 3, persons: 1 }])
  },
  'campaign-figures': async ({ app }) => {
    const counts = async (staffId: string) => {
      const { funnel } = await clientOfManager(app.url, staffId)
      const { total, parts } = await funnel.showFunnel({ params: { campaignId: 'r13-newcomer', by: 'channel', days: 'all' } })
      return { steps: Object.values(total.steps), spent: total.spent, channels: parts.map(({ name }) => name) }
    }
    expect(await counts('lin-wanqing')).toEqual({ steps: [12, 12, 11, 9, 7, 7, 7], spent: { paid: 2_716, reserved: 0 }, channels: ['西湖支行大堂', '西湖物业缴费群'] })
    expect(await counts('zhou-mingyuan')).toEqual({
      steps: [23, 23, 22, 17, 12, 12, 12], spent: { paid: 4_456, reserved: 0 },
      channels: ['西湖支行大堂', '滨江支行大堂', '西湖社区驿站', '西湖物业缴费群', '鄞州支行大堂'],
    })
  },
  'group-full': async (world) => {
    const body = { groupId: 'xihu-neighbours', customerId: 'cust-01', kind: 'join' as const }
    await expect(world.customer.simulator.changeGroup({ body })).rejects.toMatchObject({ code: 'GROUP_FULL' })
    await refused('NOT_IN_GROUP')(world)
  },
  'duplicate-events': async (world) => {
    await scanned({ welcomes: 1 })(world)
    expect((await world.customer.simulator.showWecom()).deliveries).toHaveLength(3)
  },
  'shuffled-events': async (world) => expect(await isAdded(world)).toBe(true),
  'welcome-late': async (world) => expect([await welcomes(world), await isAdded(world)]).toEqual([0, true]),
  'token-revoked': scanned({ welcomes: 1 }),
  'rate-limited': scanned({ welcomes: 0 }),
  'silent-host': clientIs({ answers: 'silent' }),
  'signature-rejected': async (world) => expect((await register(world)).result?.['err_msg']).toContain('invalid signature'),
  'permission-missing': sends('permission'),
  'person-cancels': sends('cancel'),
  'old-client': clientIs({ client: 'old' }),
  'outside-wecom': clientIs({ client: 'outside' }),
}

test.each(scenarios.map(({ name, title }) => [name, title]))('%s: %s', async (name) => {
  await proofs[name]!(await setWorld(name))
})

test('every scenario is told in plain Chinese', () => {
  for (const { title, hint } of scenarios) {
    expect(title).toMatch(/^[\p{Script=Han}\d，]+$/u)
    expect(hint).toMatch(/。$/)
  }
})

test('a scenario leaves nothing of the one before', async () => {
  await setWorld('lost-draw-answer')
  const { customer } = await setWorld('fresh')
  expect(await customer.traffic.listFaults()).toEqual({ faults: [] })
  expect((await customer.traffic.listRequests()).requests.filter(({ route }) => route !== null)).toEqual([])
  expect(await customer.qa.showClock()).toEqual({ now: '2026-02-12T02:00:00.000Z', isRunning: true })
})

test('a name that no scenario has is refused', async () => {
  const { customer } = await setWorld('fresh')
  await expect(customer.scenario.setScenario({ body: { name: 'no-such-thing' } })).rejects.toMatchObject({ code: 'SCENARIO_NOT_FOUND' })
})
