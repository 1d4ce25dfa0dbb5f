import type { Script } from '#shared/script/contract'

/** A script of the manager's own as it is typed: an empty line begins another message. */
export interface OwnDraft {
  /** Which one is being changed; null: a new one. */
  scriptId: string | null
  title: string
  text: string
}

export const draftOf = (script: Script | null): OwnDraft => ({
  scriptId: script?.id ?? null, title: script?.title ?? '', text: script?.messages.join('\n\n') ?? '',
})
