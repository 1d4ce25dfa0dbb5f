import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { BankQuestion, QuestionWords } from '#shared/question-bank/contract'
import { useManagerStore } from '../manager/manager-store'
import { chenMin } from '../testing/bank-in-memory'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import QuestionBankDesk from './QuestionBankDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const tea: QuestionWords = {
  kind: 'quiz', text: '西湖龙井属于哪一类茶？', options: ['绿茶', '红茶'], right: 0, explanation: '龙井是炒青绿茶。', source: '网点原创，陈敏',
}
const question = (change: Partial<BankQuestion> = {}): BankQuestion => ({
  id: 'own-tea', words: tea, state: 'pending', version: 1, author: { name: '陈敏', branchName: '城东支行', submittedAt: '2026-02-27T01:30:00.000Z' },
  reason: null, decidedBy: null, decidedAt: null, isOwnWork: true, ...change,
})
const written = question({ id: 'cost', words: { ...tea, text: '复利是什么？' }, state: 'approved', author: null, isOwnWork: false })

/** The bank keeps what it is told, whoever asks. */
function bank(questions: BankQuestion[], change: DeskClient['questionBank'] = {}) {
  const saved: QuestionWords[] = []
  const questionBank: DeskClient['questionBank'] = {
    listBankQuestions: async () => ({ questions: [...questions] }),
    saveBankQuestion: async ({ params, body }) => {
      saved.push(body)
      const it = question({ id: params.questionId, words: body })
      questions.unshift(it)
      return { outcome: 'saved', question: it }
    },
    decideBankQuestion: async ({ params, body }) => {
      const at = questions.findIndex(({ id }) => id === params.questionId)
      questions[at] = { ...questions[at]!, state: body.decision, reason: 'reason' in body ? body.reason : null, decidedBy: '何映雪', decidedAt: '2026-02-27T02:00:00.000Z' }
      return questions[at]
    },
    removeBankQuestion: async ({ params }) => (questions.splice(questions.findIndex(({ id }) => id === params.questionId), 1), { removed: true }),
    ...change,
  }
  return { saved, client: { questionBank, compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) } } }
}

async function open(client: DeskClient, roles: ('manager' | 'approver')[] = ['manager']) {
  const desk = await openDesk(QuestionBankDesk, client)
  useManagerStore().manager = { ...chenMin, roles }
  await flushPromises()
  const titles = () => desk.screen.findAll('article h3').map((it) => it.text())
  const fill = (name: string, text: string) => desk.screen.get(`[aria-label="${name}"]`).setValue(text)
  return { ...desk, titles, fill }
}

test('one of many is found by a word of its line, its answer or its source', async () => {
  const lyric = (place: number): BankQuestion => ({ ...written, id: `line-${place}`, words: { kind: 'lyric', sentence: `第${place}句，床前明月光`, answer: '明月', variants: [], hint: '夜里', explanation: '看月亮。', source: place === 7 ? '唐·李白' : '民间' } })
  const { screen, press, type, titles } = await open(bank([written, ...Array.from({ length: 8 }, (_, place) => lyric(place))]).client)
  await press('在用的歌词')
  expect(titles()).toHaveLength(8)
  await type('找一道题', ' 李白')
  expect(titles()).toHaveLength(1)
  await type('找一道题', '没有这句')
  expect(screen.text()).toContain('没有找到')
  await press('看全部')
  expect(titles()).toHaveLength(8)
})

async function writeTea({ press, type, fill }: Awaited<ReturnType<typeof open>>) {
  await press('出一道题')
  await type('问题', ' 西湖龙井属于哪一类茶？ ')
  await fill('选项 B', '绿茶')
  await fill('选项 D', '红茶')
  await type('解释', '龙井是炒青绿茶。')
}

test('a manager adds a question with its source; it waits, and says so', async () => {
  const { saved, client } = bank([written])
  const desk = await open(client)
  await writeTea(desk)
  await desk.type('出处', '网点原创，陈敏')
  await desk.screen.findAll('input[type="radio"][value="1"]')[0]!.setValue(true)
  await desk.press('保存')
  expect(saved).toEqual([tea])
  expect(desk.screen.find('form').exists()).toBe(false)
  expect(desk.screen.get('article').text()).toContain('等另一位同事审核')
  expect(desk.titles()).toEqual(['西湖龙井属于哪一类茶？'])
})

test('without a source, or a right option, nothing is sent, and each is said at its field (K14)', async () => {
  const { saved, client } = bank([written])
  const desk = await open(client)
  await writeTea(desk)
  await desk.screen.get('input[type="radio"][value="0"]').setValue(true)
  await desk.press('保存')
  expect(desk.screen.get('form').text()).toContain('出处必须写明：法规、作者，或“网点原创”和您的名字')
  expect(desk.screen.get('fieldset:has([aria-label="选项 A"])').text()).toContain('请选出正确的选项')
  expect(saved).toEqual([])
})

test('of a new question no option is right until somebody says which (K14)', async () => {
  const { saved, client } = bank([written])
  const desk = await open(client)
  await writeTea(desk)
  await desk.fill('选项 A', '白茶')
  await desk.type('出处', '网点原创，陈敏')
  const options = () => desk.screen.get('fieldset:has([aria-label="选项 A"])')
  expect(options().findAll('input:checked')).toEqual([])
  await desk.press('保存')
  expect(options().get('[role="alert"]').text()).toBe('请点选正确答案')
  expect(saved).toEqual([])
  await options().get('input[type="radio"][value="1"]').setValue(true)
  await desk.press('保存')
  expect(saved).toEqual([{ ...tea, options: ['白茶', '绿茶', '红茶'], right: 1 }])
})

test('a riddle is a whole line and what of it is guessed; an answer that is not in it, or a hint that has it, is said', async () => {
  const { saved, client } = bank([written])
  const { screen, press, type } = await open(client)
  await press('出一道题')
  await screen.get('input[value="lyric"]').setValue(true)
  await type('整句歌词或诗句', '湖面倒映着青山')
  await type('要猜的字', '绿水')
  await type('提示', '看得见绿水')
  await type('解释', '春天的湖面像镜子。')
  await type('出处', '网点原创，陈敏')
  await press('保存')
  expect(screen.get('form').text()).toContain('要在这一句里出现，并且只出现一次')
  expect(screen.get('form').text()).toContain('提示里不能出现答案')
  await type('要猜的字', '青山')
  await type('也算对的写法', '青峰、 远山')
  await type('提示', '湖面上看得见什么')
  await press('保存')
  expect(saved).toEqual([{
    kind: 'lyric', sentence: '湖面倒映着青山', answer: '青山', variants: ['青峰', '远山'], hint: '湖面上看得见什么', explanation: '春天的湖面像镜子。', source: '网点原创，陈敏',
  }])
})

test.each([
  ['a duplicate', { outcome: 'duplicate' as const, text: '龙井是什么茶？', isWaiting: false }, '题库里已经有差不多的题：「龙井是什么茶？」'],
  ['one that waits', { outcome: 'duplicate' as const, text: '龙井是什么茶？', isWaiting: true }, '正在等审核：「龙井是什么茶？」'],
  ['a promise', { outcome: 'promises' as const, promises: [{ word: '保本', reason: '不能承诺', better: '不保本' }] }, '「保本」像在承诺收益，没有保存'],
])('%s is not saved, it is said which, and what was typed stays', async (_, answer, words) => {
  const { client } = bank([written], { saveBankQuestion: async () => answer })
  const desk = await open(client)
  await writeTea(desk)
  await desk.type('出处', '网点原创，陈敏')
  await desk.screen.findAll('input[type="radio"][value="1"]')[0]!.setValue(true)
  await desk.press('保存')
  expect(desk.screen.get('form [role="alert"]').text()).toContain(words)
  expect(desk.screen.get('textarea').element.value).toBe(' 西湖龙井属于哪一类茶？ ')
})

test('an approver reads the answer and lets a colleague’s question in (K13)', async () => {
  const { client } = bank([question({ isOwnWork: false }), written])
  const { screen, press, titles } = await open(client, ['approver'])
  expect(screen.get('article').text()).toContain('A　绿茶　✓ 正确')
  await press('通过')
  expect(titles()).toEqual(['西湖龙井属于哪一类茶？', '复利是什么？'])
  expect(screen.get('article').text()).toContain('何映雪 2月27日 10:00通过')
})

test('an approver refuses with a reason; his own waits for somebody else', async () => {
  const { client } = bank([question({ isOwnWork: false }), question({ id: 'own-2', words: { ...tea, text: '我出的题？' } })])
  const { screen, press, type } = await open(client, ['approver'])
  expect(screen.findAll('article')[1]!.text()).toContain('经办和复核不能是同一个人')
  await press('退回')
  const answer = () => screen.findAll('dialog button').find((it) => it.text() === '退回')!.trigger('click')
  await answer()
  expect(screen.get('dialog').text()).toContain('请写明退回的原因')
  await type('退回的原因', '选项太少')
  await answer()
  await flushPromises()
  await press('被退回 1')
  expect(screen.get('article').text()).toContain('何映雪退回：选项太少')
})

test('a manager decides nothing, changes what came back, and a colleague’s he cannot touch', async () => {
  const { saved, client } = bank([question({ state: 'refused', reason: '选项太少', decidedBy: '何映雪' }), question({ id: 'own-2', state: 'approved', isOwnWork: false })])
  const { screen, press, fill } = await open(client)
  expect(screen.findAll('article button').map((it) => it.text())).toEqual(['删除', '修改'])
  await press('修改：西湖龙井属于哪一类茶？')
  await fill('选项 C', '白茶')
  await press('保存')
  expect(saved).toEqual([{ ...tea, options: ['绿茶', '红茶', '白茶'] }])
  await press('在用的题 1')
  expect(screen.findAll('article button')).toEqual([])
})

test('what somebody else has decided meanwhile is gone, and it is said', async () => {
  const questions = [question({ isOwnWork: false })]
  const late = async () => {
    questions.length = 0
    throw new ApiError('BANK_QUESTION_NOT_FOUND')
  }
  const { client } = bank(questions, { decideBankQuestion: late })
  const { screen, press } = await open(client, ['approver'])
  await press('通过')
  expect(screen.get('[role="alert"]').text()).toContain('可能已经被作者删除')
})

test('it is removed only after a question', async () => {
  const questions = [question()]
  const { client } = bank(questions)
  const { screen, press } = await open(client)
  await press('删除：西湖龙井属于哪一类茶？')
  await press('留着')
  expect(questions).toHaveLength(1)
  await press('删除：西湖龙井属于哪一类茶？')
  await screen.findAll('dialog button').find((it) => it.text() === '删除')!.trigger('click')
  await flushPromises()
  expect(questions).toEqual([])
})

test('what is half written is still there on the page that comes after this one', async () => {
  const { client } = bank([written])
  const first = await open(client)
  await writeTea(first)
  first.screen.unmount()
  const second = await open(client)
  expect(second.screen.get('textarea').element.value).toBe(' 西湖龙井属于哪一类茶？ ')
})

test('a bank that does not come says so, and comes on another try', async () => {
  let isDown = true
  const listBankQuestions = async () => (isDown ? refuse('NETWORK_ERROR')() : { questions: [written] })
  const { client } = bank([written], { listBankQuestions })
  const { screen, press } = await open(client)
  expect(screen.text()).toContain('题库没有加载出来')
  isDown = false
  await press('重试')
  expect(screen.get('article').text()).toContain('总行题库')
})
