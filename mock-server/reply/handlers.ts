import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listAnswers } from './list-answers'
import { showReplies } from './show-replies'

export function replyHandlers(deps: Deps): Handlers<'reply'> {
  return {
    showReplies: ({ params, managerId }) => showReplies(deps, managerId, params),
    listAnswers: ({ params, managerId }) => listAnswers(deps, managerId, params),
  }
}
