import { expect, test } from 'vitest'
import { drawPrize } from '../draw/draw-prize'
import { openParticipation } from '../participation/open-participation'
import { addContact, makeReady, openingOf } from '../scenario/ready-customer'
import { signIn } from '../sign-in/sign-in'
import { R13, useDemoWorld } from '../testing/demo-world'
import { ownRecord } from './own-record'
import { resumeMessages, stopMessages } from './stop-messages'
import { withdrawConsent } from './withdraw-consent'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'second' }])

const PHONE = '13805715424'

const show = (customerId = 'cust-01') => ownRecord(world(), customerId)

test('a customer reads what he gave, never in the clear, and what he agreed to (K1, K2)', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  const { consent } = await world().campaigns.get(R13)
  const record = await show()
  expect(record).toMatchObject({
    name: '陈思源',
    consents: [{
      campaignName: '新客见面礼', version: consent.version, purpose: consent.purpose, givenAt: '2026-02-12T02:00:00.000Z',
      withdrawnAt: null, maskedPhone: '138****5424', maskedCard: null, isBoundToBenefit: false,
    }],
    kept: [],
  })
  expect(JSON.stringify(record)).not.toContain(PHONE)
})

test('a consent taken back is told with its day, and the number is gone', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  world().clock.moveTo(new Date('2026-02-13T10:00:00+08:00'))
  await withdrawConsent(world(), R13, 'cust-01')
  expect((await show()).consents).toMatchObject([{ withdrawnAt: '2026-02-13T02:00:00.000Z', maskedPhone: null }])
  await makeReady(world(), R13, 'cust-01', PHONE)
  expect((await show()).consents).toMatchObject([{ withdrawnAt: null, givenAt: '2026-02-13T02:00:00.000Z', maskedPhone: '138****5424' }])
})

test('a benefit is kept for five years after the last that happened to its money', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  await drawPrize(world(), await world().campaigns.get(R13), 'cust-01', 'key-of-cust-01')
  const [kept] = (await show()).kept
  expect(kept).toMatchObject({ campaignName: '新客见面礼', keptUntil: '2031-02-12' })
  await world().db.query('update voucher set paid_at = $1', [new Date('2026-02-26T20:00:00Z')])
  expect((await show()).kept).toMatchObject([{ keptUntil: '2031-02-27' }])
})

test('it is told who can look: his own manager, and the branches the server lets look (K6)', async () => {
  expect((await show('cust-06')).viewers).toEqual({ bankName: '星海银行', branchNames: [], managerName: null, expertNames: [] })
  await addContact(world(), 'cust-06')
  expect((await show('cust-06')).viewers).toEqual({ bankName: '星海银行', branchNames: ['杭州西湖支行'], managerName: '林晚晴', expertNames: [] })
  expect((await show('cust-11')).viewers.branchNames).not.toContain('杭州西湖支行')
})

test('what is written down beside the draw is counted, his own only', async () => {
  await signIn(world().db, 'cust-01', world().clock.now())
  await signIn(world().db, 'cust-02', world().clock.now())
  expect((await show()).traces).toEqual({ signIns: 1, coupons: 0, articleViews: 0, materialViews: 0, eventSignUps: 0, leads: 0, surveyAnswers: 0, serviceOpenings: 0, followUps: 0, messagesSent: 0, groupQuestions: 0, groupPlaces: 0, groupAlerts: 0, bankRecords: 0, addVerdicts: 0, groupVoices: 0, chatVoices: 0, arrivals: 0, devices: 0, payoutNotices: 0, groupGames: 0 })
})

test('the phone he takes part with is told of, once for all campaigns (K11)', async () => {
  const open = async (campaignId: string, deviceId: string) =>
    openParticipation(world(), await world().campaigns.get(campaignId), { ...openingOf('cust-01'), deviceId }, world().clock.now())
  expect((await show()).traces.devices).toBe(0)
  await open(R13, 'his-phone')
  expect((await show()).traces.devices).toBe(1)
  await open('second', 'his-phone')
  expect((await show()).traces.devices).toBe(1)
})

test('since when he is sent no messages is told until he wants them again; asked twice, it is since the first time (K12)', async () => {
  expect((await show()).messagesStoppedAt).toBeNull()
  await stopMessages(world(), 'cust-01')
  world().clock.moveTo(new Date('2026-02-13T10:00:00+08:00'))
  await stopMessages(world(), 'cust-01')
  expect((await show()).messagesStoppedAt).toBe('2026-02-12T02:00:00.000Z')
  expect((await show('cust-02')).messagesStoppedAt).toBeNull()
  await resumeMessages(world(), 'cust-01')
  expect((await show()).messagesStoppedAt).toBeNull()
})

test('who is no customer any more has to come in again', async () => {
  await expect(show('nobody')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})
