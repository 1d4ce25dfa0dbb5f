import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { answerQuestions } from './answer-questions'

export function questionHandlers({ db }: Pick<Deps, 'db'>): Handlers<'question'> {
  return { tellStaffMessages: async ({ body }) => ({ answered: await answerQuestions(db, body.messages) }) }
}
