import { valueAt } from './draft-place'
import type { DraftForm } from './draft-form'
import { mistakeText } from './mistake-text'

/** Something in a definition that the server refused. */
export interface DraftMistake {
  /** `prizes.2.amount`; empty where it is about the whole. */
  path: string
  text: string
}

const LINE = /^([\w.-]+|the definition): (.*)$/

/** Reads the detail of DEFINITION_INVALID: a line for each mistake, "prizes.2.amount: …". */
export function readMistakes(detail: string): DraftMistake[] {
  return detail.split('\n').flatMap((line) => {
    const [, path = '', message = ''] = LINE.exec(line) ?? []
    return message === '' ? [] : [{ path: path === 'the definition' ? '' : path, text: mistakeText(message) }]
  })
}

/** The mistakes that are still there: what has been typed over since it was sent is no mistake yet. */
export function openMistakes(mistakes: readonly DraftMistake[], sent: DraftForm, form: DraftForm): DraftMistake[] {
  const isSame = (path: string) => JSON.stringify(valueAt(sent, path)) === JSON.stringify(valueAt(form, path))
  return mistakes.filter(({ path }) => isSame(path))
}
