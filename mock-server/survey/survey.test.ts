import { expect, test } from 'vitest'
import { findStage } from '../customer/find-stage'
import { openParticipation } from '../participation/open-participation'
import { makeReady, openingOf } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { answerSurvey } from './answer-survey'
import { showSurvey } from './show-survey'
import { surveyFile } from './survey-file'

const world = useDemoWorld()

const GIVEN = { paying: '一次就成功', rules: '一看就懂', manager: '很快', wish: '  多一些早餐券 ' }
const surveyId = () => world().demo.community.survey.id
const answer = (customerId: string, answers: Record<string, string> = GIVEN, id = surveyId()) =>
  answerSurvey(world(), customerId, { surveyId: id, answers })

/** He pays at the breakfast shop with a coupon of ours. */
async function pay(customerId: string): Promise<void> {
  const { db, clock } = world()
  const [offer] = await db.query<{ id: string }>('select id from coupon_offer order by id limit 1')
  await db.query(
    `insert into coupon (id, offer_id, customer_id, once_key, taken_on, usable_until, used_at, used_scene)
     values ($1, $2, $3, $1, '2026-02-11', '2026-02-20', $4, 'dining')`,
    [`coupon-of-${customerId}`, offer!.id, customerId, clock.now()],
  )
}

test('a customer is potential, active by what he did within 30 days, and trading by one payment (S8)', async () => {
  const { clock } = world()
  expect(await findStage(world(), 'cust-02')).toBe('potential')
  await openParticipation(world(), await world().campaigns.get(R13), openingOf('cust-02'), clock.now())
  expect(await findStage(world(), 'cust-02')).toBe('active')
  clock.moveTo(new Date(clock.now().getTime() + 31 * 24 * 60 * 60 * 1000))
  expect(await findStage(world(), 'cust-02')).toBe('potential')
  await pay('cust-02')
  expect(await findStage(world(), 'cust-02')).toBe('trading')
})

test('only a trading customer is asked, and only until he has answered (C25)', async () => {
  expect(await showSurvey(world(), 'cust-02')).toBeNull()
  expect(await answer('cust-02')).toEqual({ outcome: 'refused', refusal: 'NOT_TRADING' })
  await pay('cust-02')
  expect(await showSurvey(world(), 'cust-02')).toMatchObject({ title: '用券之后，想听您一句' })
  expect(await answer('cust-02')).toEqual({ outcome: 'taken' })
  expect(await showSurvey(world(), 'cust-02')).toBeNull()
})

test('ten answers at once of one customer are one, under the name of his manager', async () => {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  await pay('cust-01')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => answer('cust-01')))
  expect(outcomes.filter(({ outcome }) => outcome === 'taken')).toHaveLength(1)
  expect(outcomes).toContainEqual({ outcome: 'refused', refusal: 'ALREADY_ANSWERED' })
  expect(await world().db.query('select customer_id, manager_id, answers from survey_answer')).toEqual([
    { customer_id: 'cust-01', manager_id: 'lin-wanqing', answers: { ...GIVEN, wish: '多一些早餐券' } },
  ])
})

test('a question left out, an answer that was not offered and another survey are refused; a wish may be left out', async () => {
  await pay('cust-02')
  const { wish: _, ...chosen } = GIVEN
  await expect(answer('cust-02', { ...chosen, paying: '随便' })).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  await expect(answer('cust-02', { paying: GIVEN.paying })).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  await expect(answer('cust-02', GIVEN, 'another')).rejects.toMatchObject({ code: 'SURVEY_NOT_FOUND' })
  await expect(answer('nobody')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await answer('cust-02', { ...chosen, unasked: 'x' })).toEqual({ outcome: 'taken' })
  expect(await world().db.query("select answers->'unasked' as unasked from survey_answer")).toEqual([{ unasked: null }])
})

test('a survey that asks one thing twice is a mistake of the file', () => {
  const { survey } = world().demo.community
  const twice = { survey: { ...survey, questions: [survey.questions[0], survey.questions[0]] } }
  expect(surveyFile.safeParse(twice).error!.issues).toMatchObject([{ path: ['survey', 'questions'] }])
})
