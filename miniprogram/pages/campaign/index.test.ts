import { provide } from '@vue-mini/core'
import { afterEach, expect, test, vi } from 'vitest'
import { createClient } from '#shared/api/client'
import type { Transport } from '#shared/api/transport'
import { toFen } from '#shared/money/fen'
import { campaignLoaderKey, createCampaignLoader } from '../../campaign/campaign-loader'
import { campaign } from '../../testing/campaign-fixture'
import { mountPage } from '../../testing/mount-page'

type Page = ReturnType<typeof mountPage>
let page: Page

function open(transport: Transport, query: Record<string, string> = {}): Page {
  provide(campaignLoaderKey, createCampaignLoader(createClient(transport)))
  page = mountPage('pages/campaign/index', query)
  return page
}

const answering = (body: unknown, status = 200): Transport => async () => ({ status, body })
const shows = (words: string) => vi.waitFor(() => expect(page.text()).toContain(words))

afterEach(() => page.close())

test('shows the highest prize and the period', async () => {
  open(answering(campaign()))
  await shows('至高188元')
  await shows('2月12日至2月28日')
  await shows('还剩9天')
})

test('names the bank and the campaign', async () => {
  open(answering(campaign()))
  await shows('星海银行')
  await shows('新客见面礼')
  await shows('本活动由星海银行主办')
})

test('draws the skeleton until the answer comes', () => {
  open(() => new Promise(() => undefined))
  expect(page.find('[aria-label=正在打开活动]')).not.toBeNull()
  expect(page.text()).toBe('')
})

test('asks for the campaign of the link', async () => {
  const paths: string[] = []
  open(async ({ path }) => (paths.push(path), { status: 200, body: campaign() }), { c: 'spring-tea' })
  await shows('新客见面礼')
  expect(paths).toEqual(['/api/campaigns/spring-tea'])
})

test('lists every prize with its true amount and count', async () => {
  open(answering(campaign()))
  await shows('活动奖品')
  const rows = page.findAll('[class*=--prize]').map((row) => row.textContent)
  expect(rows).toEqual([
    '188元微信立减金满200元可用共1份',
    '88元微信立减金满100元可用已抽完',
    '3.88元微信立减金满5元可用共4,820份',
    '1.88元微信立减金满3元可用共177份',
  ])
})

test('strikes out a prize that is drawn out', async () => {
  open(answering(campaign()))
  await shows('已抽完')
  expect(page.findAll('[class*=is-gone]').map((row) => row.textContent)).toEqual(['88元微信立减金满100元可用已抽完'])
})

test('says that the draw is in the link, while the campaign runs', async () => {
  open(answering(campaign()))
  await shows('抽奖请在活动链接中打开')
})

test('says in how many days the campaign starts', async () => {
  open(answering(campaign({ phase: 'notStarted', daysLeft: 3 })))
  await shows('3天后开始')
  await shows('活动还没开始')
})

test('says that the campaign is over', async () => {
  open(answering(campaign({ phase: 'ended', daysLeft: 0 })))
  await shows('已结束')
  await shows('活动已经结束')
  expect(page.text()).not.toContain('抽奖请在活动链接中打开')
})

test('advertises no prize once the pool is empty', async () => {
  open(answering(campaign({ topPrize: null })))
  await shows('奖品已全部抽完')
  expect(page.text()).not.toContain('至高')
})

test('unfolds what the bank does with personal data', async () => {
  open(answering(campaign()))
  await shows('个人信息授权说明')
  expect(page.text()).not.toContain('我行将收集您的手机号')
  page.tap('个人信息授权说明')
  await shows('我行将收集您的手机号')
})

test('offers another try when no answer came, and shows the campaign then', async () => {
  let isOnline = false
  open(async () => {
    if (!isOnline) throw new Error('request:fail')
    return { status: 200, body: campaign({ topPrize: toFen(8800) }) }
  })
  await shows('网络不太稳定')
  isOnline = true
  page.tap('再试一次')
  await shows('至高88元')
})

test('says that the link leads nowhere, with no button that could not help', async () => {
  open(answering({ code: 'CAMPAIGN_NOT_FOUND' }, 404))
  await shows('没有找到这个活动')
  expect(page.find('button')).toBeNull()
})
