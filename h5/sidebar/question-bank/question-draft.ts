import { blankOut } from '#shared/question-bank/blank-out'
import type { QuestionWords } from '#shared/question-bank/contract'
import { lengthProblem, onlyProblems } from '../form/find-problems'

/** A question or riddle as it is typed. */
export interface QuestionDraft {
  /** Which one is being changed, or is to be made. */
  id: string
  kind: QuestionWords['kind']
  /** The question, or the whole line. */
  text: string
  /** Four fields, of which two may stay empty. */
  options: string[]
  /** Which of the fields has the right option; null: nobody has said. */
  right: number | null
  answer: string
  variants: string
  hint: string
  explanation: string
  source: string
}

export type DraftProblems = Partial<Record<'text' | 'options' | 'answer' | 'variants' | 'hint' | 'explanation' | 'source', string>>

/** Before the options, in their order: as many as a question may have. */
export const letters = ['A', 'B', 'C', 'D']

export const emptyDraft = (id: string): QuestionDraft => ({
  id, kind: 'quiz', text: '', options: letters.map(() => ''), right: null, answer: '', variants: '', hint: '', explanation: '', source: '',
})

/** What stands in the bank, to be changed. */
export function draftOf(id: string, words: QuestionWords): QuestionDraft {
  const { explanation, source } = words
  const draft = { ...emptyDraft(id), explanation, source }
  if (words.kind === 'quiz') return { ...draft, kind: 'quiz', text: words.text, options: draft.options.map((_, at) => words.options[at] ?? ''), right: words.right }
  return { ...draft, kind: 'lyric', text: words.sentence, answer: words.answer, variants: words.variants.join('、'), hint: words.hint }
}

const variantsOf = ({ variants }: QuestionDraft) => variants.split(/[、,，\s]+/).filter(Boolean)

function optionsProblem({ options, right }: QuestionDraft): string {
  const filled = options.map((it) => it.trim()).filter(Boolean)
  if (filled.length < 2) return '至少填写两个选项'
  if (new Set(filled).size < filled.length) return '有两个选项一样'
  if (filled.some((it) => it.length > 30)) return '每个选项最多 30 个字'
  if (right === null) return '请点选正确答案'
  return options[right]!.trim() === '' ? '请选出正确的选项' : ''
}

function answerProblem({ text, answer }: QuestionDraft): string {
  const problem = lengthProblem(answer, 8, '请填写要猜的字')
  if (problem !== '') return problem
  return blankOut(text.trim(), answer.trim()) === null ? '要猜的字要在这一句里出现，并且只出现一次，还要留下别的字' : ''
}

function hintProblem(draft: QuestionDraft): string {
  const problem = lengthProblem(draft.hint, 30, '请写一句提示')
  if (problem !== '') return problem
  return [draft.answer.trim(), ...variantsOf(draft)].some((it) => it !== '' && draft.hint.includes(it)) ? '提示里不能出现答案' : ''
}

function variantsProblem(draft: QuestionDraft): string {
  const variants = variantsOf(draft)
  if (variants.length > 3) return '最多写 3 种'
  return variants.some((it) => it.length > 8) ? '每种最多 8 个字' : ''
}

/** What is missing or wrong, at its field. */
export function findProblems(draft: QuestionDraft): DraftProblems {
  const own: DraftProblems =
    draft.kind === 'quiz'
      ? { text: lengthProblem(draft.text, 60, '请写下问题'), options: optionsProblem(draft) }
      : { text: lengthProblem(draft.text, 40, '请写下整句歌词'), answer: answerProblem(draft), variants: variantsProblem(draft), hint: hintProblem(draft) }
  return onlyProblems({
    ...own,
    explanation: lengthProblem(draft.explanation, 120, '请写一两句解释，答完会给客户看'),
    source: lengthProblem(draft.source, 60, '出处必须写明：法规、作者，或“网点原创”和您的名字'),
  })
}

/** As it is handed in, once no problem is found: the fields that stayed empty are left out. */
export function wordsOf(draft: QuestionDraft): QuestionWords {
  const explained = { explanation: draft.explanation.trim(), source: draft.source.trim() }
  if (draft.kind === 'lyric') {
    return { kind: 'lyric', sentence: draft.text.trim(), answer: draft.answer.trim(), variants: variantsOf(draft), hint: draft.hint.trim(), ...explained }
  }
  const options = draft.options.map((it) => it.trim())
  const right = options.slice(0, draft.right!).filter(Boolean).length
  return { kind: 'quiz', text: draft.text.trim(), options: options.filter(Boolean), right, ...explained }
}
