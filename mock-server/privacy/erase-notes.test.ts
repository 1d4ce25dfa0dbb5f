import { beforeEach, expect, test } from 'vitest'
import { shanghaiDay } from '#shared/time/calendar-day'
import { recordContactChanges } from '../customer/record-contact-changes'
import { handOver } from '../expert/hand-over'
import { addFollowUp } from '../follow-up/add-follow-up'
import { saveProfile } from '../script/customer-profile'
import { readCorpTags } from '../tag/read-corp-tags'
import { sendWishes } from '../tag/send-wishes'
import { wishTag } from '../tag/wish-tag'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { showTimeline } from '../timeline/show-timeline'
import { writeNote } from '../timeline/write-note'
import { eraseNotes, eraseOldNotes } from './erase-notes'
import { ownRecord } from './own-record'

const world = useDemoWorld()
const app = useTestApp(world)

const PAIR = { customerId: 'cust-02', managerId: 'lin-wanqing' }

const noted = async (customerId = PAIR.customerId) => (await ownRecord(world(), customerId)).notes
const inWecom = () => app().outside.wecom.show().tags.find(({ customerId }) => customerId === PAIR.customerId)?.names ?? []

async function noteDown(customerId = PAIR.customerId): Promise<void> {
  await saveProfile(world(), { ...PAIR, customerId }, { address: '周姐', family: '', income: '', concern: '怕亏', holdings: '' })
  await writeNote(world(), { ...PAIR, customerId, text: '喜欢喝茶', idempotencyKey: `note-${customerId}` })
}

/** `note` is what he wrote to it. */
const planVisit = (note: string) => addFollowUp(world(), PAIR, { id: 'visit', dueOn: shanghaiDay(new Date('2026-02-20T10:00:00+08:00')), note })

const showToExpert = () => handOver(world(), PAIR, { id: 'handover', expertId: 'fang-yuting', reason: '想做教育金规划' })

async function tag(name: string): Promise<void> {
  await readCorpTags(app().deps)
  const [it] = await world().db.query<{ id: string }>('select id from corp_tag where name = $1', [name])
  await wishTag(app().deps, { ...PAIR, tagId: it!.id }, true)
}

async function isDeletedAt(happenedAt: string): Promise<void> {
  await world().db.transaction((tx) => recordContactChanges(tx, [{ ...PAIR, kind: 'delete', happenedAt }]))
}

beforeEach(async () => {
  await app().outside.wecom.scanContactCode(PAIR.customerId, PAIR.managerId)
  await noteDown()
})

test('a customer reads how much was noted of him, and nothing of anybody else', async () => {
  await tag('有房贷')
  await planVisit('问问孩子上学的事')
  await showToExpert()
  expect(await noted()).toEqual({ tags: 1, remarks: 3, told: 2 })
  expect(await noted('cust-03')).toEqual({ tags: 0, remarks: 0, told: 0 })
})

test('what he wants erased is gone, and his tags from WeCom too; others keep theirs', async () => {
  await noteDown('cust-03')
  await tag('有房贷')
  await planVisit('问问孩子上学的事')
  await showToExpert()
  expect(inWecom()).toEqual(['有房贷'])
  await eraseNotes(world(), PAIR.customerId)
  await sendWishes(app().deps)
  expect([await noted(), inWecom()]).toEqual([{ tags: 0, remarks: 0, told: 0 }, []])
  expect(await noted('cust-03')).toEqual({ tags: 0, remarks: 1, told: 2 })
})

test('of a tag that was erased his history tells nothing, not even that it was taken off', async () => {
  await tag('有房贷')
  await eraseNotes(world(), PAIR.customerId)
  await sendWishes(app().deps)
  expect(inWecom()).toEqual([])
  expect((await showTimeline(world(), PAIR.customerId, 'record', 'newest')).entries).toEqual([])
})

test('six months after his last manager is gone nothing noted is left, and not a second earlier', async () => {
  await isDeletedAt('2026-02-12T10:00:00+08:00')
  world().clock.moveTo(new Date('2026-08-12T09:59:59+08:00'))
  expect(await eraseOldNotes(world())).toBe(0)
  world().clock.moveTo(new Date('2026-08-12T10:00:00+08:00'))
  expect(await eraseOldNotes(world())).toBe(1)
  expect(await noted()).toEqual({ tags: 0, remarks: 0, told: 0 })
  expect(await eraseOldNotes(world())).toBe(0)
})

test('while he has a manager they are kept', async () => {
  world().clock.moveTo(new Date('2027-08-12T10:00:00+08:00'))
  expect(await eraseOldNotes(world())).toBe(0)
})

test('what was only written to a follow-up is not left behind either', async () => {
  await eraseNotes(world(), PAIR.customerId)
  await planVisit('问问孩子上学的事')
  expect(await noted()).toEqual({ tags: 0, remarks: 1, told: 0 })
  await isDeletedAt('2026-02-12T10:00:00+08:00')
  world().clock.moveTo(new Date('2026-08-12T10:00:00+08:00'))
  expect(await eraseOldNotes(world())).toBe(1)
  expect(await noted()).toEqual({ tags: 0, remarks: 0, told: 0 })
  expect(await eraseOldNotes(world())).toBe(0)
})
