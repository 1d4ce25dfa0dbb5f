import { expect, test } from 'vitest'
import { demoCampaign } from '../testing/demo-campaign'
import { renderLotteryPage } from './render'

const assets = { script: '/assets/main.js', preloads: ['/assets/vue.js'], css: 'body{margin:0}', skins: { grid: { script: '/assets/DrawGrid.js', css: '.grid-cell{margin:0}', sheet: '/assets/DrawGrid.css' } }, cardImage: 'https://koi.bank.example/share-card.png' }

test('the page shows the campaign before any script has run', async () => {
  const { html } = await renderLotteryPage(demoCampaign, assets)
  for (const words of ['新春锦鲤', '188', '2月10日 – 2月23日', '还剩 11 天', '天天福利']) {
    expect(html).toContain(words)
  }
  expect(html).toContain('<html lang="zh-CN"')
})

test('nothing below the first view makes the page longer: the prizes, the rules and the consent come after it', async () => {
  const consent = { ...demoCampaign.consent, text: '我行将按照您的授权使用手机号。' }
  const { html } = await renderLotteryPage({ ...demoCampaign, consent }, assets)
  for (const late of ['4,820 份', demoCampaign.rules[0]!, consent.text]) expect(html).not.toContain(late)
})

test.each([
  ['wheel', '抽奖转盘', false],
  ['grid', '九宫格', true],
  ['scratch', '刮一刮', false],
] as const)('the %s stands on the page before any script has run', async (skin, words, isLate) => {
  const { html } = await renderLotteryPage({ ...demoCampaign, skin }, assets)
  expect(html).toContain(words)
  expect(html.includes('/assets/DrawGrid.js') && html.includes('.grid-cell{margin:0}') && html.includes('<style data-sheet="/assets/DrawGrid.css">')).toBe(isLate)
})

test.each(['wheel', 'grid'] as const)('the button stands before what it lies on, the %s: a slow phone that has read so far can be tapped', async (skin) => {
  const { html } = await renderLotteryPage({ ...demoCampaign, skin }, assets)
  const [button, picture] = [html.indexOf('data-draw'), html.indexOf('role="img"')]
  expect(button).toBeGreaterThan(0)
  expect(picture).toBeGreaterThan(button)
})

test('the boot script comes first and is the one inline script', async () => {
  const { html, inlineScripts } = await renderLotteryPage(demoCampaign, assets)
  expect(html.match(/<script>[^]*?<\/script>/g)).toEqual([`<script>${inlineScripts[0]}</script>`])
  expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<style>'))
})

const card = (html: string) =>
  Object.fromEntries(
    [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('meta[property]')].map((it) => [it.getAttribute('property'), it.getAttribute('content')]),
  )

test('a chat finds the name, the highest prize and a picture for its card', async () => {
  const { html } = await renderLotteryPage(demoCampaign, assets)
  expect(card(html)).toEqual({
    'og:title': '新春锦鲤', 'og:description': '星海银行“新春锦鲤”，至高188元，一起来抽', 'og:image': 'https://koi.bank.example/share-card.png',
  })
})

test('a card does not promise what is gone (K9), and no name can end its tag', async () => {
  const { html } = await renderLotteryPage({ ...demoCampaign, topPrize: null, name: '好"运' }, assets)
  expect(card(html)).toMatchObject({ 'og:title': '好"运', 'og:description': '星海银行“好"运”，一起来抽' })
})

test('nothing in a campaign can end its script block or its title', async () => {
  const name = '</script></title><img src=x onerror=alert(1)>'
  const { html } = await renderLotteryPage({ ...demoCampaign, name }, assets)
  expect(html).not.toContain('<img src=x')
})
