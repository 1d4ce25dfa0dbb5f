import { expect, test } from 'vitest'
import { conversionSteps, type ConversionStep } from '#shared/script/conversion-step'
import { useDemoWorld } from '../testing/demo-world'
import { moveStep } from './conversion-step'
import { countConversions } from './count-conversions'
import { saveProfile } from './customer-profile'
import { savePack } from './save-pack'
import { showStanding } from './show-standing'

const world = useDemoWorld()

const LIN = { customerId: 'cust-02', managerId: 'lin-wanqing' }
const SHEN = { customerId: 'cust-02', managerId: 'shen-jiahe' }
const NOTHING = { address: '', family: '', income: '', concern: '', holdings: '' }

const move = (step: ConversionStep, isSkipConfirmed = false, pair = LIN) => moveStep(world(), pair, step, isSkipConfirmed)
const standing = (pair = LIN) => showStanding(world(), pair)
const moves = () => world().db.query('select from_step, to_step from conversion_move order by number')

test('the eight steps are gone one after another, each of the two managers his own way (S6)', async () => {
  for (const step of conversionSteps) expect(await move(step)).toMatchObject({ outcome: 'moved', step })
  expect((await standing()).step).toBe('revisit')
  expect((await standing(SHEN)).step).toBeNull()
  expect(await moves()).toHaveLength(8)
})

test('to leave a step out asks to be confirmed, and nothing moves before (S6)', async () => {
  await move('care')
  expect(await move('guide')).toEqual({ outcome: 'wouldSkip', skipped: ['ask'] })
  expect((await standing()).step).toBe('care')
  expect(await move('guide', true)).toMatchObject({ outcome: 'moved', step: 'guide' })
  expect((await standing()).step).toBe('guide')
})

test('the same again is no move, and back is free', async () => {
  await move('care')
  await move('care')
  await move('ask')
  expect(await move('care')).toMatchObject({ outcome: 'moved', step: 'care' })
  expect(await moves()).toEqual([
    { from_step: null, to_step: 'care' }, { from_step: 'care', to_step: 'ask' }, { from_step: 'ask', to_step: 'care' },
  ])
})

test('two taps at the same time are one move', async () => {
  await Promise.all([move('care'), move('care')])
  expect(await moves()).toHaveLength(1)
})

test('of each step is counted who is there and who was; a step left out was nobody’s (D14)', async () => {
  await move('care')
  await move('guide', true)
  await move('care', false, { ...LIN, customerId: 'cust-01' })
  await move('care', false, SHEN)
  const counts = (await countConversions(world().db, LIN.managerId)).map(({ step, now, reached }) => [step, now, reached])
  expect(counts).toEqual([
    ['care', 1, 2], ['ask', 0, 0], ['guide', 1, 1], ['compare', 0, 0], ['offer', 0, 0], ['objection', 0, 0], ['close', 0, 0], ['revisit', 0, 0],
  ])
})

test('what the customer told is kept, and scripts can quote it (S6b, S6c)', async () => {
  expect((await standing()).values).toMatchObject({ 核心顾虑: null })
  await saveProfile(world(), LIN, { ...NOTHING, family: '三口之家', concern: '孩子三年后上学的钱', address: '周姐' })
  expect(await standing()).toMatchObject({ profile: { family: '三口之家', income: '' }, values: { 核心顾虑: '孩子三年后上学的钱', 称呼: '周姐' } })
  await saveProfile(world(), SHEN, NOTHING)
  expect((await standing()).values).toMatchObject({ 核心顾虑: null })
})

test('the places stand for the customer, the manager, his office and the campaign that ends next', async () => {
  const { values, stage } = await standing()
  expect(stage).toBe('potential')
  expect(values).toEqual({
    姓名: expect.any(String), 称呼: expect.any(String), 客户经理: '林晚晴', 工号: 'XH2041', 网点: '杭州西湖支行', 城市: '杭州',
    群: '西湖邻里福利群', 活动: expect.any(String), 截止日: '3月8日', 剩余名额: '5000', 核心顾虑: null,
  })
})

test('with no campaign running nothing can be called urgent (S6g)', async () => {
  world().clock.moveTo(new Date('2026-05-01T10:00:00+08:00'))
  expect((await standing()).values).toMatchObject({ 活动: null, 截止日: null, 剩余名额: null })
})

test('with nothing left to win neither', async () => {
  await world().db.query('update prize_left set count_left = 0')
  expect((await standing()).values).toMatchObject({ 活动: null, 剩余名额: null })
})

const item = (part: 'ask' | 'plan' | 'case', scriptId = 'ask-family') => ({ part, scriptId })
const offer = { title: '三口之家的方案', step: 'offer' as const, items: [item('ask'), item('ask'), item('plan'), item('plan'), item('plan'), item('case')] }

test('a pack is kept with what its step asks for, and not with less (S6e)', async () => {
  const save = (items: typeof offer.items, id = 'own-pack', managerId = 'lin-wanqing') => savePack(world().db, managerId, id, { ...offer, items })
  expect(await save(offer.items.slice(1))).toEqual({ outcome: 'incomplete', problems: [{ part: 'ask', count: 2, isExact: true, has: 1 }] })
  expect(await save(offer.items)).toMatchObject({ outcome: 'saved', pack: { id: 'own-pack', isOwn: true } })
  await expect(save(offer.items, 'own-pack', 'shen-jiahe')).rejects.toMatchObject({ code: 'SCRIPT_NOT_FOUND' })
  await expect(save(offer.items.with(0, item('ask', 'nothing')))).rejects.toMatchObject({ code: 'SCRIPT_NOT_FOUND' })
})
