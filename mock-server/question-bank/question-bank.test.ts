import { expect, test } from 'vitest'
import type { QuestionWords } from '#shared/question-bank/contract'
import { findTwin } from '#shared/question-bank/nearly-same'
import { makeReady } from '../scenario/ready-customer'
import { startGame } from '../game/start-game'
import { useDemoWorld } from '../testing/demo-world'
import { decideQuestion } from './decide-question'
import { listQuestions } from './list-questions'
import { questionText } from './question-text'
import { questionsInPlay, riddlesInPlay } from './questions-in-play'
import { removeQuestion } from './remove-question'
import { saveQuestion } from './save-question'
import { writtenQuestions } from './written-questions'

const world = useDemoWorld((demo) => [{ ...demo, id: 'quiz', game: 'quiz' }])

const LIN = 'lin-wanqing'
const SHEN = 'shen-jiahe'
const HE = 'he-yingxue'

const tea: QuestionWords = {
  kind: 'quiz', text: '西湖龙井属于哪一类茶？', options: ['绿茶', '红茶', '乌龙茶'], right: 0,
  explanation: '龙井是炒青绿茶，清明前采的最嫩。', source: '网点原创，西湖支行林晚晴',
}
const boat: QuestionWords = {
  kind: 'lyric', sentence: '让我们荡起小小的桨，湖面倒映着青山', answer: '青山', variants: [], hint: '湖面上看得见什么',
  explanation: '春天的湖面像镜子，照得出岸上的山。', source: '网点原创，西湖支行林晚晴',
}

const save = (words: QuestionWords, id = 'own-1', author = LIN) => saveQuestion(world(), author, id, words)
const approve = (version = 1, id = 'own-1', by = HE) => decideQuestion(world(), by, id, { decision: 'approved', version })
const refuse = (reason: string, version = 1) => decideQuestion(world(), HE, 'own-1', { decision: 'refused', version, reason })
const added = async (managerId: string) => (await listQuestions(world().db, managerId)).filter(({ author }) => author !== null)
const askedTexts = async () => (await questionsInPlay(world().db)).map(({ text }) => text)
const logged = () => world().db.query('select version, decision, reason, decided_by from bank_question_decision order by number')

test('what a manager adds waits, and no game asks it before a second person has let it in (K13)', async () => {
  expect(await save(tea)).toMatchObject({ outcome: 'saved', question: { state: 'pending', version: 1, author: { name: '林晚晴', branchName: '杭州西湖支行' } } })
  expect(await askedTexts()).not.toContain(tea.text)
  expect(await approve()).toMatchObject({ state: 'approved', decidedBy: '何映雪', decidedAt: '2026-02-12T02:00:00.000Z' })
  expect({ ...(await questionsInPlay(world().db)).at(-1), kind: 'quiz' }).toEqual({ ...tea, id: 'own-1' })
  expect(await logged()).toEqual([{ version: 1, decision: 'approved', reason: null, decided_by: HE }])
})

test('a riddle is kept as a whole line, and asked with its blanks', async () => {
  await save(boat)
  await approve()
  expect((await riddlesInPlay(world().db)).at(-1)).toMatchObject({ id: 'own-1', line: '让我们荡起小小的桨，湖面倒映着__', answer: '青山', variants: [] })
})

test('the game before a draw asks what was let in, right answer and all', async () => {
  await save(tea)
  await approve()
  await makeReady(world(), 'quiz', 'cust-01', '13805715424')
  const { db, clock, campaigns } = world()
  // The last of the bank: what was added stands behind the files.
  const last = (await questionsInPlay(db)).length - 1
  const random = { bytes: (length: number) => Buffer.from(last.toString(16).padStart(2 * length, '0'), 'hex') }
  const { question } = await startGame({ db, clock, random }, await campaigns.get('quiz'), 'cust-01')
  expect(question).toEqual({ text: tea.text, options: tea.options })
  expect(await db.query("select secret->>'right' as right from game_session")).toEqual([{ right: '0' }])
})

test('nobody lets in his own, not even an approver (K13)', async () => {
  await save(tea, 'own-1', HE)
  await expect(approve()).rejects.toMatchObject({ code: 'OWN_WORK' })
  expect(await askedTexts()).not.toContain(tea.text)
})

test('a refused one tells its author why; with other words it waits again', async () => {
  await save(tea)
  await refuse('选项太少，再补一个')
  expect(await added(LIN)).toMatchObject([{ state: 'refused', reason: '选项太少，再补一个' }])
  await save({ ...tea, options: [...tea.options, '白茶'] })
  expect(await added(LIN)).toMatchObject([{ state: 'pending', version: 2, reason: null, decidedBy: null }])
})

test('what was changed after it was read is not decided about', async () => {
  await save(tea)
  await save({ ...tea, right: 1 })
  await expect(approve(1)).rejects.toMatchObject({ code: 'BANK_QUESTION_CHANGED' })
  await approve(2)
  await expect(refuse('晚了', 2)).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test('the same words sent again stay let in; other words wait again and are not asked meanwhile', async () => {
  await save(tea)
  await approve()
  expect(await save({ ...tea })).toMatchObject({ question: { state: 'approved', version: 1 } })
  expect(await save({ ...tea, right: 2 })).toMatchObject({ question: { state: 'pending', version: 2 } })
  expect(await askedTexts()).not.toContain(tea.text)
})

test.each([
  ['text', { ...tea, text: '哪一种产品保本？' }],
  ['option', { ...tea, options: ['绿茶', '稳赚不赔'] }],
  ['explanation', { ...tea, explanation: '喝茶和保 本理财一样好。' }],
  ['hint', { ...boat, hint: '保证收益的山' }],
] as const)('a promise of a return in its %s is not saved (K4)', async (_, words) => {
  expect(await save(words as QuestionWords)).toMatchObject({ outcome: 'promises' })
  expect(await added(HE)).toEqual([])
})

test.each([
  ['one of the bank', '下列哪一项受存款保险保障', false],
  ['one that waits', '西湖龍井，属于哪一类茶?', true],
])('%s is not added a second time, however it is written', async (_, text, isWaiting) => {
  await save(tea)
  expect(await save({ ...tea, text }, 'own-2', SHEN)).toMatchObject({ outcome: 'duplicate', isWaiting })
  expect(await added(SHEN)).toEqual([])
})

test('a line of the bank is not asked in another place of it', async () => {
  const night: QuestionWords = { ...boat, sentence: '床前明月光，疑是地上霜', answer: '明月', hint: '抬头看见' }
  expect(await save(night)).toMatchObject({ outcome: 'duplicate', isWaiting: false })
})

test('of two who add the same at once one is told', async () => {
  const both = await Promise.all([save(tea), save({ ...tea, text: '西湖龙井属于哪类茶？' }, 'own-2', SHEN)])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['duplicate', 'saved'])
})

test('what was refused stands in nobody’s way', async () => {
  await save(tea)
  await refuse('写得再清楚些')
  expect(await save(tea, 'own-2', SHEN)).toMatchObject({ outcome: 'saved' })
})

test('a colleague sees what is asked, not what waits or was refused; the approver sees it all', async () => {
  await save(tea)
  expect(await added(SHEN)).toEqual([])
  expect(await added(HE)).toMatchObject([{ id: 'own-1', isOwnWork: false }])
  await approve()
  expect(await added(SHEN)).toMatchObject([{ state: 'approved', isOwnWork: false }])
})

test('the bank’s own are all there and in play', async () => {
  const written = (await listQuestions(world().db, SHEN)).filter(({ author }) => author === null)
  expect(written.every(({ state }) => state === 'approved')).toBe(true)
  expect(written.length).toBe((await questionsInPlay(world().db)).length + (await riddlesInPlay(world().db)).length)
})

test('its author takes it out, an approver too, a colleague does not; then it is asked no more', async () => {
  await save(tea)
  await approve()
  await expect(removeQuestion(world(), SHEN, 'own-1')).rejects.toMatchObject({ code: 'BANK_QUESTION_NOT_FOUND' })
  await removeQuestion(world(), HE, 'own-1')
  await removeQuestion(world(), LIN, 'own-1')
  expect([await askedTexts(), await added(LIN)]).toEqual([expect.not.arrayContaining([tea.text]), []])
})

test('nobody gives other words to another’s, or to one of the bank', async () => {
  await save(tea)
  await expect(save({ ...tea, right: 1 }, 'own-1', SHEN)).rejects.toMatchObject({ code: 'BANK_QUESTION_NOT_FOUND' })
  await expect(save(tea, 'deposit-insurance-limit', SHEN)).rejects.toMatchObject({ code: 'BANK_QUESTION_NOT_FOUND' })
})

test('no two of the bank’s own are nearly the same: what is refused as a duplicate is one', async () => {
  const written = (await writtenQuestions()).map(({ id, words }) => ({ id, text: questionText(words) }))
  expect(written.filter((it, at) => findTwin(it.text, written.slice(at + 1)) !== null)).toEqual([])
})
