import { expect, test } from 'vitest'
import type { SurveyView } from '#shared/survey/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const survey: SurveyView = {
  id: 'first-payment', title: '用券之后，想听您一句', text: '四个小问题。',
  questions: [
    { id: 'paying', text: '顺利抵扣了吗？', options: ['一次就成功', '没有抵扣上'] },
    { id: 'wish', text: '还希望我们做点什么？', options: [] },
  ],
}

async function openSurvey() {
  const bank = new FakeBank()
  bank.community.survey = structuredClone(survey)
  const page = await open(bank)
  await until(() => page.isAlive('社区生活'))
  page.tap('社区生活')
  await until(() => page.sees(survey.title))
  return { bank, page }
}

const choose = (option: string) => document.querySelector<HTMLInputElement>(`input[value="${option}"]`)!.click()

function write(words: string) {
  const field = document.querySelector('textarea')!
  field.value = words
  field.dispatchEvent(new Event('input'))
}

test('a customer who has paid is asked, answers once, and is thanked (C25)', async () => {
  const { bank, page } = await openSurvey()
  choose('一次就成功')
  write('多一些早餐券')
  page.tap('提交')
  await until(() => page.sees('收到，谢谢您'))
  expect(bank.community.surveyAnswers).toEqual([{ answers: { paying: '一次就成功', wish: '多一些早餐券' } }])
  expect(page.button('提交')).toBeUndefined()
})

test('what is missing is named, nothing is sent, and what was written stays', async () => {
  const { bank, page } = await openSurvey()
  write('多一些早餐券')
  page.tap('提交')
  await until(() => page.sees('请选择：顺利抵扣了吗？'))
  expect(bank.community.surveyAnswers).toEqual([])
  expect(document.querySelector('textarea')!.value).toBe('多一些早餐券')
})

test('who has answered on another phone is told so', async () => {
  const { bank, page } = await openSurvey()
  bank.community.surveyAnswer = { outcome: 'refused', refusal: 'ALREADY_ANSWERED' }
  choose('一次就成功')
  page.tap('提交')
  await until(() => page.sees('您已经填过这份问卷'))
})

test('who is not asked sees no survey', async () => {
  const page = await open(new FakeBank())
  await until(() => page.isAlive('社区生活'))
  page.tap('社区生活')
  await until(() => page.sees('行里的事'))
  expect(page.sees('用券之后')).toBe(false)
})
