import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from './find-barriers'
import { holdPhone } from './hold-phone'
import { clientOfManager } from './manager-client'
import { sitAtDesk } from './sit-at-desk'
import { frameBeside } from './take-seat'
import { useKoi, type Koi } from './use-koi'

const koi = useKoi()

/** Longer than a step: seven phones and a desk share one machine, and a round begins a moment after the card. */
const STORY_MS = 240_000

const GROUP = { member: '沈嘉禾', chat: '西湖邻里福利群' } as const
const CHAT_ID = 'wrKoiXihuNeighbours0000000000001'

/** Members of the group who are the bank's customers: two more than there are slots. */
const PLAYERS = ['cust-01', 'cust-02', 'cust-08', 'cust-16', 'cust-18', 'cust-26', 'cust-31']

/** The right options by the questions' texts, as staff read them in the bank. */
async function rightOptions(at: Koi): Promise<Map<string, string>> {
  const { questionBank } = await clientOfManager(at, 'shen-jiahe')
  const { questions } = await questionBank.listBankQuestions()
  return new Map(questions.flatMap(({ words }) => (words.kind === 'quiz' ? [[words.text, words.options[words.right]!] as const] : [])))
}

/** The cards that stand in the group's chat. */
async function cardsInChat({ server }: Koi): Promise<string[]> {
  const { messages } = await server.client.simulator.showConversation({ params: { conversationId: 'group:xihu-neighbours' } })
  return messages.flatMap(({ content }) => (content.kind === 'link' ? [new URL(content.url).pathname] : []))
}

const tap = (phone: Page, option: string) => phone.getByRole('listitem').getByRole('button', { name: option }).click()

/** Of those who tap at once some find the slots taken before their finger is down: nothing is left to tap then. */
const tapOrBeLate = (phone: Page, option: string) =>
  Promise.any([tap(phone, option), phone.getByRole('heading', { name: '名额已满，本场结束' }).waitFor()])

test('a manager runs a quiz, seven phones play it at once, and exactly its five slots are won (G14, S10, S11)', { timeout: STORY_MS }, async () => {
  const { link } = await koi.scenario('game-to-launch')
  const desk = await sitAtDesk(koi, GROUP)
  const { sidebar } = desk
  await sidebar.getByRole('tab', { name: '游戏' }).click()
  await sidebar.getByRole('button', { name: /^打开/ }).click()
  await sidebar.getByRole('button', { name: '发预告' }).click()
  await desk.answer('发送')
  await sidebar.getByRole('heading', { name: /^已在 .+ 预告$/ }).waitFor()
  expect(await cardsInChat(koi)).toEqual([])

  // Cancelled in WeCom nothing has begun; then one card, and the game.
  // It is to begin in twenty minutes: he is asked.
  await sidebar.getByRole('button', { name: '发卡片，马上开场' }).click()
  await sidebar.getByRole('button', { name: '现在就发' }).click()
  await desk.answer('取消')
  await sidebar.getByText('什么都没有开始').waitFor()
  await sidebar.getByRole('button', { name: '发卡片，马上开场' }).click()
  await sidebar.getByRole('button', { name: '现在就发' }).click()
  await desk.answer('发送')
  await sidebar.getByRole('region', { name: '实时情况' }).waitFor()
  expect(await cardsInChat(koi)).toEqual([link])

  const phones = await Promise.all(PLAYERS.map(async (customerId) => (await holdPhone(koi, customerId, { link })).page))
  await Promise.all(phones.map((phone) => phone.getByRole('heading', { level: 3 }).waitFor()))
  await sidebar.getByText('7 / 10').waitFor()

  const asked = await phones[0]!.getByRole('heading', { level: 3 }).innerText()
  const right = (await rightOptions(koi)).get(asked)!
  await tap(phones[0]!, right)
  await phones[0]!.getByRole('heading', { name: '恭喜，第 1 名！' }).waitFor()
  const winners = sidebar.getByRole('region', { name: '中奖', exact: true })
  await winners.getByRole('heading', { name: '中奖 1 / 5' }).waitFor()
  await winners.getByText('陈思源').waitFor()

  await Promise.all(phones.slice(1).map((phone) => tapOrBeLate(phone, right)))
  await winners.getByRole('heading', { name: '中奖 5 / 5' }).waitFor()
  await Promise.all(phones.map((phone) => phone.getByRole('heading', { name: /^恭喜，第 \d 名！$|^名额已满，本场结束$/ }).waitFor()))
  const ranks = await Promise.all(phones.map((phone) => phone.getByRole('heading', { level: 2 }).first().innerText()))
  expect(ranks.filter((it) => it.startsWith('恭喜')).toSorted()).toEqual([1, 2, 3, 4, 5].map((rank) => `恭喜，第 ${rank} 名！`))
  const { groupGame } = await clientOfManager(koi, 'shen-jiahe')
  expect((await groupGame.listGroupGames({ params: { chatId: CHAT_ID } })).games).toMatchObject([{ state: 'ended', end: 'slots', winners: 5 }])

  await sidebar.getByRole('button', { name: '发到群里' }).click()
  await desk.answer('发送')
  await sidebar.getByText('已发送').waitFor()
  expect(await findBarriers(await frameBeside(desk.page))).toEqual([])
  expect(await findBarriers(phones[0]!)).toEqual([])
})

test('a phone that lost its network says so, comes back by itself, and is paused with the others (S12)', { timeout: STORY_MS }, async () => {
  const { link } = await koi.scenario('game-running')
  const { device, page: phone } = await holdPhone(koi, 'cust-16', { link, expected: [/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK/] })
  await phone.getByRole('timer').waitFor()
  const { sidebar } = await sitAtDesk(koi, GROUP)
  await sidebar.getByRole('tab', { name: '游戏' }).click()
  await sidebar.getByRole('button', { name: '暂停' }).click()
  await phone.getByRole('heading', { name: '客户经理暂停了一下' }).waitFor()
  await device.setOffline(true)
  await phone.getByText('正在重新连接').waitFor()
  await sidebar.getByRole('button', { name: '继续' }).click()
  await device.setOffline(false)
  await phone.getByRole('timer').waitFor()
  await phone.getByText('正在重新连接').waitFor({ state: 'detached' })
})
