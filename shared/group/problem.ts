import type { GroupKind } from './kind'

/**
 * What keeps a group from being saved: said at its field. `pitchMissing` only where it is published; `kindBound`: its chat in
 * WeCom has an owner already, who decides the kind; `districtUnknown`: no branch of the bank in that city stands in that district.
 */
export const groupMistakes = ['pitchTooLong', 'pitchMissing', 'limitTooHigh', 'productMissing', 'kindBound', 'districtUnknown'] as const
export type GroupMistake = (typeof groupMistakes)[number]

/** What keeps a group from being published: all of it is told at once (S3, G1, G3). */
export const publicationProblems = ['attributesMissing', 'pitchMissing', 'pitchTooLong', 'notBound', 'ownerMissing'] as const
export type PublicationProblem = (typeof publicationProblems)[number]

/** As far as publication asks. */
export interface GroupFacts {
  kind: GroupKind
  finance: string | null
  social: string | null
  theme: string | null
  pitch: string
  chatId: string | null
  ownerManagerId: string | null
}

/** Empty: it can be published. `mostPitch` is how many characters the bank lets a pitch have. */
export function findProblems(group: GroupFacts, mostPitch: number): PublicationProblem[] {
  const { kind, finance, social, theme, pitch, chatId, ownerManagerId } = group
  const found: Readonly<Record<PublicationProblem, boolean>> = {
    attributesMissing: finance === null || social === null || theme === null,
    pitchMissing: pitch.trim() === '',
    pitchTooLong: pitch.length > mostPitch,
    notBound: chatId === null,
    ownerMissing: kind === 'managed' && chatId !== null && ownerManagerId === null,
  }
  return publicationProblems.filter((problem) => found[problem])
}
