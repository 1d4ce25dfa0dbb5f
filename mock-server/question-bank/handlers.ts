import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { decideQuestion } from './decide-question'
import { listQuestions } from './list-questions'
import { removeQuestion } from './remove-question'
import { saveQuestion } from './save-question'

export function questionBankHandlers(deps: Deps): Handlers<'questionBank'> {
  return {
    listBankQuestions: async ({ managerId }) => ({ questions: await listQuestions(deps.db, managerId) }),
    saveBankQuestion: ({ params, body, managerId }) => saveQuestion(deps, managerId, params.questionId, body),
    removeBankQuestion: async ({ params, managerId }) => {
      await removeQuestion(deps, managerId, params.questionId)
      return { removed: true }
    },
    decideBankQuestion: ({ params, body, managerId }) => decideQuestion(deps, managerId, params.questionId, body),
  }
}
