import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { beginPractice } from './begin-practice'

export function practiceHandlers({ practice }: Deps): Handlers<'practice'> {
  return { beginPractice: async ({ managerId }) => beginPractice(await practice.deps(), managerId) }
}
