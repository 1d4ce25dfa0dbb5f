import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { drawResult, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

interface Bank {
  questions: { text: string; options: string[]; answer: string; explanation: string }[]
  riddles: { hint: string; answer: string; explanation: string }[]
}

const readBank = (name: string): Bank => parse(readFileSync(`mock-server/fixtures/game/${name}.yaml`, 'utf8'))
const { questions } = readBank('quiz')
const { riddles } = readBank('lyrics')

/** The customer's phone, and all that reached it so far. */
async function holdPhoneIn(scenario: string): Promise<{ page: Page; card: Locator; received: () => string }> {
  const { customerId, link } = await koi.scenario(scenario)
  const bodies: string[] = []
  const { page } = await holdPhone(koi, customerId, {
    link, prepare: (it) => it.on('response', (response) => void response.text().then((body) => bodies.push(body), () => undefined)),
  })
  await page.getByRole('heading', { level: 3 }).waitFor()
  await page.waitForLoadState('networkidle')
  return { page, card: page.locator('.game-card'), received: () => bodies.join('\n') }
}

async function drawsNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: '去抽奖' }).click()
  await drawResult(page)
}

test('a wrong answer is explained, the next one is right, and only then he can draw (C9, C28)', async () => {
  const { page, card, received } = await holdPhoneIn('answer-quiz')
  const asked = async () => {
    const text = await card.getByRole('heading', { level: 3 }).innerText()
    const question = questions.find((it) => it.text === text)!
    const right = 'ABCD'.indexOf(question.answer)
    return { ...question, right: question.options[right]!, wrong: question.options[(right + 1) % 4]! }
  }
  const first = await asked()
  expect(received(), 'the answer never reaches the page before it is given').not.toContain(first.explanation.slice(0, 12))
  await card.getByRole('button', { name: first.wrong }).click()
  await card.getByText('差一点，再答一题就好').waitFor()
  await card.getByText(first.explanation).waitFor()
  expect(await page.getByRole('button', { name: '去抽奖' }).count()).toBe(0)

  await card.getByRole('button', { name: '再答一题' }).click()
  await expect.poll(() => card.getByRole('heading', { level: 3 }).innerText()).not.toBe(first.text)
  await card.getByRole('button', { name: (await asked()).right }).click()
  await card.getByText('答对啦，可以抽奖了！').waitFor()
  await drawsNow(page)
})

test('a line is guessed at the second try, and a reload between keeps what was tried (C28)', async () => {
  const { page, card, received } = await holdPhoneIn('guess-lyric')
  const hint = await card.locator('.lyric-hint').innerText()
  const riddle = riddles.find((it) => it.hint === hint.trim())!
  expect(received(), 'the answer never reaches the page before it is given').not.toContain(riddle.explanation.slice(0, 12))
  await card.getByRole('textbox').fill('猜不中的')
  await card.getByRole('button', { name: '猜这个' }).click()
  await card.getByText('还可以猜 2 次').waitFor()
  await page.reload()
  await card.getByText('还可以猜 2 次').waitFor()
  expect((await card.locator('.lyric-hint').innerText()).trim()).toBe(riddle.hint)

  await card.getByRole('textbox').fill(riddle.answer)
  await page.keyboard.press('Enter')
  await card.getByText('猜对啦，可以抽奖了！').waitFor()
  await card.getByText(riddle.explanation).waitFor()
  await drawsNow(page)
})

test('three wrong guesses show the line, and another one comes', async () => {
  const { page, card } = await holdPhoneIn('guess-lyric')
  const hint = (await card.locator('.lyric-hint').innerText()).trim()
  for (const [guess, left] of [['甲', '还可以猜 2 次'], ['乙', '还可以猜 1 次'], ['丙', '这一句不好猜，换一句再来']] as const) {
    await card.getByRole('textbox').fill(guess)
    await card.getByRole('button', { name: '猜这个' }).click()
    await card.getByText(left).waitFor()
  }
  await card.getByText(riddles.find((it) => it.hint === hint)!.explanation).waitFor()
  await card.getByRole('button', { name: '换一句' }).click()
  await card.getByText('还可以猜 3 次').waitFor()
  expect((await card.locator('.lyric-hint').innerText()).trim()).not.toBe(hint)
  expect(await page.getByRole('button', { name: '去抽奖' }).count()).toBe(0)
})
