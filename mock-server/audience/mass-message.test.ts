import { beforeEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import type { MassMessage, MassResult } from '../gateway/wecom/mass-message'
import { WecomRefused } from '../gateway/wecom/wecom-refused'
import { stopMessages } from '../privacy/stop-messages'
import { reserveReach } from '../reach/reserve-reach'
import { saveScript } from '../script/own-script'
import { R13, useDemoWorld } from '../testing/demo-world'
import { listMassMessages } from './list-mass-messages'
import { previewMassMessage } from './preview-mass-message'
import { queueMassMessage } from './queue-mass-message'
import { retryMassMessage } from './retry-mass-message'
import { runMassMessages } from './run-mass-messages'
import { addCrowd, EVERYBODY, hire, NEW, personId } from './testing/crowd'

const world = useDemoWorld()

/** WeCom as far as messages to many go: it takes them, or answers as a test says. */
let asked: MassMessage[]
let answer: () => void
let results: MassResult[]
/** The ids WeCom gives to the picture of a card, one after another; null while it takes none. */
let pictures: (string | null)[]
let deps: Deps

beforeEach(async () => {
  await hire(world().db)
  asked = []
  answer = () => undefined
  results = []
  pictures = ['picture-1']
  const picture = {
    get: async () => pictures[0] ?? lost(),
    forget: async (value: string) => void (pictures = pictures.filter((it) => it !== value)),
  }
  const massMessages = {
    create: async (message: MassMessage) => {
      asked.push(message)
      answer()
      return { messageId: `msg-${asked.length}`, failedIds: [] }
    },
    results: async () => results,
  }
  deps = { ...world(), wecom: { ...world().wecom, massMessages, media: { ...world().wecom.media, kept: () => picture } } }
})

const campaign = { kind: 'campaign', campaignId: R13 } as const
const queue = (messageId = 'one', content: Parameters<typeof queueMassMessage>[1]['content'] = campaign, managerId = NEW) =>
  queueMassMessage(deps, { messageId, managerId, filter: EVERYBODY, content })
const shown = async () => (await listMassMessages(deps.db, NEW))[0]!
const run = () => runMassMessages(deps)
const passMinutes = (minutes: number) => world().clock.moveTo(new Date(world().clock.now().getTime() + minutes * 60_000))
const sentTo = () => asked.flatMap(({ externalUserIds }) => externalUserIds)
const lost = () => {
  throw new ApiError('WECOM_UNAVAILABLE')
}
const refuses = (errcode: number) => () => {
  throw new WecomRefused(errcode, '')
}
/** What WeCom says of the first customers, in their order. */
const became = (...outcomes: MassResult['outcome'][]) => outcomes.map((outcome, number) => ({ externalUserId: `wm-${personId(number)}`, outcome }))

test('one action on 10,000 customers is queued and goes on after a crash: one task, and each of them once (G26)', async () => {
  await addCrowd(deps.db, 10_000)
  expect(await queue()).toMatchObject({ outcome: 'queued', message: { counts: { queued: 10_000 } } })
  let left = 1200
  const dying = { ...deps.random, bytes: (count: number) => { if ((left -= 1) < 0) throw new Error('the process dies'); return deps.random.bytes(count) } }
  await expect(runMassMessages({ ...deps, random: dying })).rejects.toThrow('the process dies')
  expect(asked).toEqual([])
  await run()
  expect(asked).toHaveLength(1)
  expect(new Set(sentTo()).size).toBe(10_000)
  expect((await shown()).counts).toEqual({ queued: 0, asked: 10_000, sent: 0, unclear: 0 })
  await run()
  expect(asked).toHaveLength(1)
})

test('the manager is asked, with the campaign’s words, and its page and mini-program by his own channel', async () => {
  await addCrowd(deps.db, 1)
  await queue()
  await run()
  expect(asked).toMatchObject([{
    senderUserId: 'HuYue', externalUserIds: ['wm-crowd-00000'],
    attachments: [
      { kind: 'link', title: '新客见面礼', url: expect.stringContaining('ch=crowd') },
      { kind: 'miniprogram', title: '新客见面礼', page: expect.stringMatching(/^pages\/campaign\/index\.html\?c=r13-newcomer&ch=crowd/), imageMediaId: 'picture-1' },
    ],
  }])
  expect(asked[0]!.text).toContain('我是客户经理胡悦')
})

test('what is shown before is, to the letter, what each of them is sent; and showing it queues nothing', async () => {
  await addCrowd(deps.db, 1)
  const shownBefore = await previewMassMessage(deps, NEW, campaign)
  expect(await listMassMessages(deps.db, NEW)).toEqual([])
  await queue()
  await run()
  const { text, attachments } = asked[0]!
  expect(shownBefore).toEqual({ outcome: 'ready', words: { title: '新客见面礼', text, cards: attachments.map((it) => it.kind !== 'image' && { kind: it.kind, title: it.title, description: it.kind === 'link' ? it.description : null }) } })
})

test('while WeCom does not take the picture of the card nobody is asked; a minute later it is tried again', async () => {
  await addCrowd(deps.db, 1)
  pictures = [null, 'picture-2']
  await queue()
  await run()
  expect([asked, (await shown()).counts.queued]).toEqual([[], 1])
  pictures.shift()
  await run()
  expect(asked).toEqual([])
  passMinutes(2)
  await run()
  expect(asked).toMatchObject([{ attachments: [{ kind: 'link' }, { imageMediaId: 'picture-2' }] }])
})

test('a picture that WeCom no longer has is uploaded anew, and the message goes out after all', async () => {
  await addCrowd(deps.db, 1)
  pictures = ['picture-1', 'picture-2']
  answer = refuses(40007)
  await queue()
  await run()
  expect((await shown()).counts).toMatchObject({ queued: 1, asked: 0 })
  answer = () => undefined
  passMinutes(2)
  await run()
  expect(asked.at(-1)).toMatchObject({ attachments: [{ kind: 'link' }, { imageMediaId: 'picture-2' }] })
  expect((await shown()).counts).toMatchObject({ queued: 0, asked: 1 })
})

test('what nobody can fill in is said before', async () => {
  await saveScript(deps, NEW, 'own-offer', { title: '活动', step: null, scene: null, messages: ['{活动}到{截止日}。'] })
  await deps.db.query("update script_review set state = 'approved', decided_by = 'he-yingxue', decided_at = now()")
  world().clock.moveTo(new Date('2027-01-01T10:00:00+08:00'))
  expect(await previewMassMessage(deps, NEW, { kind: 'script', scriptId: 'own-offer' })).toEqual({ outcome: 'refused', refusal: { reason: 'missing', names: ['活动', '截止日'] } })
})

test('the same id again is the same message; another manager’s is not found', async () => {
  await addCrowd(deps.db, 1)
  await queue()
  expect(await queue()).toMatchObject({ outcome: 'queued', message: { id: 'one' } })
  await run()
  expect(sentTo()).toHaveLength(1)
  expect(await listMassMessages(deps.db, 'shen-jiahe')).toEqual([])
  await expect(retryMassMessage(deps, 'shen-jiahe', 'one')).rejects.toMatchObject({ code: 'MASS_MESSAGE_NOT_FOUND' })
})

test('who wants none is left out to the last moment, and who had his two this week (K12, S20)', async () => {
  await addCrowd(deps.db, 4)
  await queue()
  await stopMessages(deps, personId(0))
  for (const key of ['a', 'b']) await reserveReach(deps, { customerId: personId(1), managerId: 'shen-jiahe', kind: 'marketing', title: '别的', idempotencyKey: key })
  answer = refuses(45009)
  await run()
  expect(await shown()).toMatchObject({ counts: { queued: 2 }, failed: [{ reason: 'capReached', count: 1 }, { reason: 'optedOut', count: 1 }] })
  // He opts out while WeCom was too busy to take it.
  await stopMessages(deps, personId(2))
  answer = () => undefined
  passMinutes(1)
  await run()
  expect(asked.at(-1)!.externalUserIds).toEqual(['wm-crowd-00003'])
  expect((await shown()).failed).toEqual([{ reason: 'capReached', count: 1 }, { reason: 'optedOut', count: 2 }])
})

test('a place under the cap is kept from the first moment, and counts when it is sent', async () => {
  await addCrowd(deps.db, 2)
  await queue('one')
  await queue('two')
  await queue('three')
  await run()
  expect(asked).toHaveLength(2)
  expect((await listMassMessages(deps.db, NEW)).find(({ id }) => id === 'two')!.failed).toEqual([{ reason: 'capReached', count: 2 }])
})

test('where WeCom’s answer is lost nobody is sent it again, until the manager has looked and wants it', async () => {
  await addCrowd(deps.db, 3)
  await queue()
  answer = lost
  await run()
  expect((await shown()).counts).toMatchObject({ queued: 0, unclear: 3 })
  answer = () => undefined
  passMinutes(10)
  await run()
  expect([asked.length, (await shown()).counts.unclear]).toEqual([1, 3])
  expect((await retryMassMessage(deps, NEW, 'one')).counts).toMatchObject({ queued: 3, unclear: 0 })
  await run()
  expect([asked.length, (await shown()).counts.asked]).toEqual([2, 3])
  await retryMassMessage(deps, NEW, 'one')
  await run()
  expect(asked).toHaveLength(2)
})

test('a process that dies while it asks leaves it unclear, not to be asked again', async () => {
  await addCrowd(deps.db, 1)
  await queue()
  answer = () => {
    throw new Error('the process dies')
  }
  await expect(run()).rejects.toThrow('the process dies')
  answer = () => undefined
  await run()
  expect((await shown()).counts).toMatchObject({ queued: 1, unclear: 0 })
  passMinutes(5)
  await run()
  expect([asked.length, (await shown()).counts.unclear]).toEqual([1, 1])
})

test('a busy WeCom is asked again in a minute, one that refuses is not', async () => {
  await addCrowd(deps.db, 2)
  await queue()
  answer = refuses(45009)
  await run()
  await run()
  expect(asked).toHaveLength(1)
  passMinutes(1)
  answer = refuses(48002)
  await run()
  expect(asked).toHaveLength(2)
  expect((await shown()).failed).toEqual([{ reason: 'refused', count: 2 }])
})

test('what became of it is told customer by customer, and a place that was not used is given back', async () => {
  await addCrowd(deps.db, 4)
  await queue()
  await run()
  results = became('sent', 'noContact', 'limitReached', 'waiting')
  passMinutes(1)
  await run()
  expect(await shown()).toMatchObject({
    counts: { queued: 0, asked: 1, sent: 1, unclear: 0 }, failed: [{ reason: 'limitReached', count: 1 }, { reason: 'noContact', count: 1 }],
  })
  const places = await deps.db.query('select customer_id as id, sent_at is not null as sent, cancelled_at is not null as cancelled from reach order by 1')
  expect(places).toEqual([
    { id: personId(0), sent: true, cancelled: false }, { id: personId(1), sent: false, cancelled: true },
    { id: personId(2), sent: false, cancelled: true }, { id: personId(3), sent: false, cancelled: false },
  ])
})

test('what the manager does not confirm in three days lapses', async () => {
  await addCrowd(deps.db, 1)
  await queue()
  await run()
  results = became('waiting')
  passMinutes(3 * 24 * 60 - 1)
  await run()
  expect((await shown()).counts.asked).toBe(1)
  passMinutes(1)
  await run()
  expect(await shown()).toMatchObject({ counts: { asked: 0 }, failed: [{ reason: 'lapsed', count: 1 }] })
})

test('at night a message waits for the morning', async () => {
  await addCrowd(deps.db, 1)
  world().clock.moveTo(new Date('2026-02-12T21:30:00+08:00'))
  await queue()
  await run()
  expect([asked.length, (await shown()).counts.queued]).toEqual([0, 1])
  world().clock.moveTo(new Date('2026-02-13T08:00:00+08:00'))
  await run()
  expect(asked).toHaveLength(1)
})

test('nobody to send it to is said, and there is no message', async () => {
  expect(await queue()).toEqual({ outcome: 'refused', refusal: { reason: 'nobody' } })
  expect(await listMassMessages(deps.db, NEW)).toEqual([])
})

test('a campaign that has ended is not sent', async () => {
  await addCrowd(deps.db, 1)
  world().clock.moveTo(new Date('2027-01-01T10:00:00+08:00'))
  expect(await queue()).toMatchObject({ refusal: { reason: 'campaignEnded' } })
})

test('a script that speaks to one customer is not sent to many; one that compliance has not seen neither (K4)', async () => {
  await addCrowd(deps.db, 1)
  const personal = world().demo.scripts.find(({ messages }) => messages.join('').includes('{称呼}'))!
  expect(await queue('one', { kind: 'script', scriptId: personal.id })).toMatchObject({ refusal: { reason: 'personal' } })
  await saveScript(deps, NEW, 'own-rain', { title: '下雨', step: null, scene: null, messages: ['{网点}今天下雨，', '出门带伞。'] })
  const own = { kind: 'script', scriptId: 'own-rain' } as const
  expect(await queue('two', own)).toMatchObject({ refusal: { reason: 'notApproved', state: 'pending' } })
  await deps.db.query("update script_review set state = 'approved', decided_by = 'he-yingxue', decided_at = now()")
  await queue('three', own)
  await run()
  expect(asked).toMatchObject([{ text: '杭州西湖支行今天下雨，\n\n出门带伞。', attachments: [] }])
})
