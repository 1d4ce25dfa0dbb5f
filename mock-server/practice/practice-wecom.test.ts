import { expect, test } from 'vitest'
import type { WecomGateway } from '../gateway/wecom/create-gateway'
import { stillClock, useDemoWorld } from '../testing/demo-world'
import { practiceWecom } from './practice-wecom'

const world = useDemoWorld()

/** The corp's own, which notes what reaches it. */
function corp() {
  const reached: string[] = []
  const real = {
    ...world().wecom,
    tags: { ...world().wecom.tags, list: async () => [], mark: async () => void reached.push('mark') },
    contacts: { ...world().wecom.contacts, remark: async () => void reached.push('remark') },
    massMessages: { create: async () => (reached.push('mass'), { messageId: 'one', failedIds: [] }), results: async () => [] },
    welcome: { ...world().wecom.welcome, send: async () => void reached.push('welcome') },
  } as WecomGateway
  return { reached, practice: practiceWecom(real, stillClock()) }
}

test('what a practice notes is read again, and neither it nor anything else reaches the corp (S25)', async () => {
  const { reached, practice } = corp()
  await practice.tags.mark({ userId: 'LIN', externalUserId: 'practice-0-a', add: ['t-1', 't-2'], remove: [] })
  await practice.tags.mark({ userId: 'LIN', externalUserId: 'practice-0-a', add: [], remove: ['t-1'] })
  await practice.contacts.remark('LIN', 'practice-0-a', { remark: '顾姐' })
  expect(await practice.contacts.get('practice-0-a')).toMatchObject({ followers: [{ userId: 'LIN', remark: '顾姐', tagIds: ['t-2'] }] })
  await expect(practice.massMessages.create({ senderUserId: 'LIN', externalUserIds: ['wm'], text: '您好', attachments: [] })).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  expect(reached).toEqual([])
})

test('one manager’s notes of a simulated customer are not another’s', async () => {
  const { practice } = corp()
  await practice.contacts.remark('LIN', 'practice-0-a', { remark: '顾姐' })
  expect((await practice.contacts.get('practice-0-b'))!.followers).toEqual([])
})
