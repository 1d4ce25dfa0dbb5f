import type { ChatMessage } from '#shared/chat/message'
import { cardImageUrl, TITLE_BYTES } from '../chat/campaign-link'
import { fitTitle } from '../chat/fit-title'
import type { Deps } from '../deps'

/** An expert as his customers hear of him. */
export interface ExpertPerson {
  name: string
  field: string
  introduction: string
  branchName: string
  /** The picture of his contact code; null where he has none. */
  qrUrl: string | null
}

/** What introduces an expert to a customer: a link to his contact code, or words where he has none. */
export function expertCard(deps: Pick<Deps, 'publicUrl'>, { name, field, introduction, branchName, qrUrl }: ExpertPerson): ChatMessage {
  if (qrUrl === null) return { kind: 'text', text: `给您介绍我们的${field}专家${name}（${branchName}）。${introduction}` }
  return {
    kind: 'link',
    title: fitTitle(`${field}专家 ${name}`, TITLE_BYTES),
    description: `${branchName}。${introduction}长按识别二维码即可添加。`,
    url: new URL(qrUrl, deps.publicUrl).href,
    imageUrl: cardImageUrl(deps),
  }
}
