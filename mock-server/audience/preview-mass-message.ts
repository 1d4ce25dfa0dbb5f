import type { MassContent, MassRefusal, MassWords } from '#shared/audience/contract'
import { massWords, type WordDeps } from './mass-words'

type Previewed = { outcome: 'ready'; words: MassWords } | { outcome: 'refused'; refusal: MassRefusal }

/** What each of them would read: made as it is when it is queued. Throws CAMPAIGN_NOT_FOUND, SCRIPT_NOT_FOUND. */
export async function previewMassMessage(deps: WordDeps, managerId: string, content: MassContent): Promise<Previewed> {
  const words = await massWords(deps, managerId, content)
  if ('reason' in words) return { outcome: 'refused', refusal: words }
  const cards = words.cards.map((it) => ({ kind: it.kind, title: it.title, description: it.kind === 'link' ? it.description : null }))
  return { outcome: 'ready', words: { title: words.title, text: words.text, cards } }
}
