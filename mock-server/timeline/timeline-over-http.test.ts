import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const customer = { externalUserId: ZHOU.externalUserId }
const newest = { ...customer, filter: 'all', cursor: 'newest' } as const
const note = { params: customer, headers: { 'idempotency-key': 'key-of-test' }, body: { text: ' 想了解房贷 ' } }

test('what one manager wrote is read by a colleague of the branch (S19)', async () => {
  const lin = await clientOfManager(app().url, 'lin-wanqing')
  await lin.timeline.writeNote(note)
  const qian = await clientOfManager(app().url, 'qian-yifan')
  const { entries } = await qian.timeline.showTimeline({ params: newest })
  expect(entries[0]).toMatchObject({ kind: 'noteWritten', text: '想了解房贷', managerName: '林晚晴' })
})

test('a manager who has nothing to do with him sees none of it (K6)', async () => {
  const { timeline } = await clientOfManager(app().url, 'lou-siyuan')
  await expect(timeline.showTimeline({ params: newest })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(timeline.writeNote(note)).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('whose contact he is in another branch reads it and writes nothing (S16)', async () => {
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  const { timeline } = await clientOfManager(app().url, 'lou-siyuan')
  expect((await timeline.showTimeline({ params: newest })).entries.length).toBeGreaterThan(0)
  await expect(timeline.writeNote(note)).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a note of nothing but blanks, or of 501 characters, is refused; one of 500 is not', async () => {
  const { timeline } = await clientOfManager(app().url, 'lin-wanqing')
  const write = (text: string) => timeline.writeNote({ ...note, body: { text } })
  await expect(write('   ')).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  await expect(write('鱼'.repeat(501))).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  expect(await write('鱼'.repeat(500))).toEqual({ isWritten: true })
})
