import { expect, test } from 'vitest'
import type { CampaignView } from '../campaign/contract'
import { toFen } from '../money/fen'
import { campaignPoster } from './campaign-poster'

const invitation = { link: 'https://koi.bank.example/lottery/spring-2026?ch=xihu-01&inv=a1b2c3', greeting: '好友 陈** 邀请您一起抽好运' }

const prize = (code: string, amount: number, minimumSpend: number) => ({ code, name: code, amount: toFen(amount), count: 1, isGone: false, minimumSpend: toFen(minimumSpend) })

const demoCampaign: CampaignView = {
  id: 'spring-2026', name: '新春锦鲤', bankName: '星海银行', startsAt: '2026-02-10T01:00:00.000Z', endsAt: '2026-02-23T16:00:00.000Z', phase: 'running',
  daysLeft: 11, topPrize: toFen(18800), prizes: [prize('top', 18800, 18900), prize('second', 8800, 8900)], rules: [],
  consent: { version: '2026-01', purpose: '', text: '' }, infoFields: ['phone'], phoneCheck: 'none', entry: 'manager', game: null,
  payoutKind: 'voucher', hasReferral: true, followUrl: null, skin: 'wheel', cardTerms: '星海银行卡',
}

test('a poster says whose it is, who invites, what can be won, when and on what terms', () => {
  expect(campaignPoster(demoCampaign, invitation)).toEqual({
    sender: '星海银行',
    greeting: '好友 陈** 邀请您一起抽好运',
    title: '新春锦鲤',
    headline: { before: '至高', number: '188', after: '元' },
    caption: '微信立减金',
    period: '活动时间 2月10日 – 2月23日',
    terms: '使用星海银行卡微信支付满189元可用',
    footnote: '奖品数量有限，抽完即止 · 参加条件见活动规则',
    link: invitation.link,
    scan: ['长按识别', '二维码，来抽奖', '或用微信“扫一扫”'],
  })
})

test('nobody presses on what is printed: it says how to scan it (G23)', () => {
  expect(campaignPoster(demoCampaign, { ...invitation, isPrinted: true })!.scan).toEqual(['微信扫一扫', '来抽奖', '点右上角“＋”扫码'])
})

test.each([false, true])('beside the code is room for five, seven and nine letters; printed: %s', (isPrinted) => {
  const { scan } = campaignPoster(demoCampaign, { ...invitation, isPrinted })!
  scan.forEach((line, place) => expect(line.length).toBeLessThanOrEqual([5, 7, 9][place]!))
})

test('once the highest prize is gone the next is promised, on its own terms (K9)', () => {
  const poster = campaignPoster({ ...demoCampaign, topPrize: toFen(8800) }, invitation)!
  expect([poster.headline.number, poster.terms]).toEqual(['88', '使用星海银行卡微信支付满89元可用'])
})

test.each([{ topPrize: null }, { phase: 'ended' as const }])('nothing is promised with %j', (change) => {
  expect(campaignPoster({ ...demoCampaign, ...change }, invitation)).toBeNull()
})

test('a red packet has no terms', () => {
  const poster = campaignPoster({ ...demoCampaign, payoutKind: 'redPacket' }, invitation)!
  expect([poster.caption, poster.terms]).toEqual(['微信红包', '红包直接到微信零钱，无使用门槛'])
})
