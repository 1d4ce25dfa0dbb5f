import { afterEach, expect, test } from 'vitest'
import { enterWechat, type NativeClient } from '../../wecom/testing/native-bridge'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()
let native: NativeClient | undefined
afterEach(() => {
  native?.remove()
  native = undefined
})

const shared = () => native!.calls.filter(({ name }) => name === 'updateAppMessageShareData').at(-1)?.params

async function openInWechat(bank: FakeBank) {
  native = enterWechat()
  return open(bank)
}

function bankWithLadder(): FakeBank {
  const bank = new FakeBank()
  bank.campaign.hasReferral = true
  return bank
}

test('the menu of WeChat shares the campaign with the customer’s own invitation and his manager, nothing of his session (C18, C27)', async () => {
  history.replaceState(null, '', '?ch=other-09&inv=friend1&code=oauth-ticket#prizes')
  await openInWechat(bankWithLadder())
  await until(shared)
  expect(shared()).toMatchObject({
    title: '新春锦鲤', desc: '星海银行“新春锦鲤”，至高188元，一起来抽',
    link: `${location.origin}${location.pathname}?ch=xihu-01&inv=a1b2c3`, imgUrl: `${location.origin}/share-card.png`,
  })
  history.replaceState(null, '', location.pathname)
})

test('where no invitation is rewarded, or none can be had, it is the manager’s link (C27)', async () => {
  const bank = bankWithLadder()
  bank.interrupt = ({ path }) => (path.endsWith('/invitation') ? { status: 500, body: {} } : undefined)
  await openInWechat(bank)
  await until(shared)
  expect(shared()).toMatchObject({ link: `${location.origin}${location.pathname}?ch=xihu-01` })
})

test('once the highest prize is gone the card promises it no more (K9)', async () => {
  const bank = new FakeBank()
  await openInWechat(bank)
  await until(shared)
  bank.campaign.topPrize = null
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => shared()?.['desc'] === '星海银行“新春锦鲤”，一起来抽')
})

test('a client that refuses the page disturbs nothing', async () => {
  const bank = bankWithLadder()
  bank.interrupt = ({ path }) => (path.endsWith('/shared-page-signatures') ? { status: 503, body: {} } : undefined)
  const page = await openInWechat(bank)
  await until(() => bank.sent('POST', /signatures$/).length > 0)
  expect([shared(), page.sees('新春锦鲤')]).toEqual([undefined, true])
})

test('in any other browser nobody asks for a signature, nor makes an invitation', async () => {
  const bank = bankWithLadder()
  const page = await open(bank)
  await until(() => page.isAlive('邀请好友'))
  expect(bank.sent('POST', /signatures$/)).toEqual([])
  expect(bank.sent('POST', /invitation$/)).toEqual([])
})
