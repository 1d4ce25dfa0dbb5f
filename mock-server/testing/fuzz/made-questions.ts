import type { Deps } from '../../deps'
import { saveQuestion } from '../../question-bank/save-question'

/** Waits for a second person. */
export const WAITING_QUESTION = 'own-tea'

/** A question of shen-jiahe's that waits, beside those of the bank's files. */
export async function makeQuestions(deps: Deps): Promise<void> {
  await saveQuestion(deps, 'shen-jiahe', WAITING_QUESTION, {
    kind: 'quiz', text: '西湖龙井属于哪一类茶？', options: ['绿茶', '红茶'], right: 0, explanation: '龙井是炒青绿茶。', source: '网点原创',
  })
}
