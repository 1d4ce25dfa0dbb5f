import { test } from 'vitest'
import { customerScreens } from './customer-screens'
import { holdPhone, isAlive } from './hold-phone'
import { miniprogramLink, miniprogramScreens } from './miniprogram-screens'
import { settlePage } from './settle-page'
import { expectOnlyWords, speakHostile } from './speak-hostile'
import { besideChat, DESK, frameBeside, takeSeat, type Seat } from './take-seat'
import { MORNING, useKoi } from './use-koi'

const koi = useKoi(['--campaign', 'h5/e2e/hostile-words.yaml', '--campaign', 'mock-server/fixtures/campaigns/r13-newcomer.yaml', '--clock', MORNING])

const HOSTILE_CAMPAIGN = '/lottery/hostile-words?ch=xihu-01'

interface Desk extends Seat {
  scenario: string
  /** Parts of the chat, one after the other. */
  panes?: readonly string[]
  /** Then the sidebar's own addresses. */
  areas?: readonly string[]
}

/** Together they have every kind of words in them: of customers, staff, scripts, materials, groups, campaigns, questions, files. */
const DESKS: Readonly<Record<string, Desk>> = {
  'manager beside a customer': {
    scenario: 'known-for-a-month', chat: '陈思源', panes: ['客户', '话术', '活动', '素材', '到店', '记录'], areas: ['today', 'leads', 'audience', 'groups', 'eligibility'],
  },
  'manager beside his group': { scenario: 'questions-wait', member: '沈嘉禾', chat: '西湖邻里福利群', panes: ['活动', '日历', '游戏', '本群'], areas: ['plan', 'funnel', 'questions'] },
  'head office': { scenario: 'bank-figures', member: '周明远', chat: null, areas: ['drafts', 'roster', 'funnel', 'funnel/ranking', 'funnel/pool', 'funnel/calendar'] },
  approver: { scenario: 'scripts-wait', member: '何映雪', chat: null, areas: ['scripts'] },
  finance: { scenario: 'payout-failed', member: '唐凯文', chat: null, areas: ['payouts'] },
}

test.each(Object.entries(DESKS))('on no screen of the %s do words become more than words', async (name, { scenario, panes = [], areas = [], ...seat }) => {
  await koi.scenario(scenario)
  const context = await koi.device(DESK)
  await speakHostile(context)
  const page = await koi.page(context)
  await takeSeat(page, koi.server.url, seat)
  await page.addStyleTag({ content: '.sidebar-frame { width: 380px !important }' })
  const frame = await frameBeside(page)
  const look = async (screen: string) => {
    await settlePage(frame)
    await expectOnlyWords(frame, `${name}: ${screen}`)
  }
  for (const pane of panes) {
    await besideChat(page).getByRole('tab', { name: pane, exact: true }).click()
    await look(pane)
  }
  for (const area of areas) {
    await frame.evaluate((hash) => void (location.hash = hash), `#/${area}`)
    await look(area)
  }
})

const named = <Screen extends { name: string }>(screens: readonly Screen[], name: string) => screens.find((it) => it.name === name)!

const onPhone = (customerId: string, link: string) => holdPhone(koi, customerId, { link, prepare: (page) => speakHostile(page.context()) })

test('nor on the page of a campaign whose own file is hostile', async () => {
  const { page } = await onPhone('cust-01', HOSTILE_CAMPAIGN)
  await isAlive(page)
  await settlePage(page)
  await expectOnlyWords(page, 'campaign')
})

test.each(['not-added', 'prizes', 'community'])('nor on a customer’s page: %s', async (name) => {
  const screen = named(customerScreens, name)
  const { customerId, link } = await koi.scenario(screen.scenario)
  const { page } = await onPhone(customerId, link)
  await isAlive(page)
  await screen.goTo?.(page)
  await settlePage(page)
  await expectOnlyWords(page, name)
})

test.each(['wheel', 'manager', 'community'])('nor in the mini-program: %s', async (name) => {
  const screen = named(miniprogramScreens, name)
  const { customerId, link } = await koi.scenario(screen.scenario)
  const { page } = await onPhone(customerId, miniprogramLink(link, screen))
  await screen.goTo!(page)
  await settlePage(page)
  await expectOnlyWords(page, name)
})
