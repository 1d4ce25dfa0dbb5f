import { readFileSync } from 'node:fs'
import type { ChatMessage } from '#shared/chat/message'
import type { Attachment } from '../gateway/wecom/attachment'
import type { WecomGateway } from '../gateway/wecom/create-gateway'

export type ChatCard = Exclude<ChatMessage, { kind: 'text' }>

/** The picture of every card: see pages/share-card.ts. */
const PICTURE = {
  kind: 'image', name: 'share-card.png', type: 'image/png', bytes: new Uint8Array(readFileSync(new URL('../pages/share-card.png', import.meta.url))),
} as const

/** WeCom's own copy of the picture. */
const pictureIn = ({ media }: Pick<WecomGateway, 'media'>) => media.kept(PICTURE)

async function cardAttachment(wecom: Pick<WecomGateway, 'media'>, card: ChatCard): Promise<Attachment> {
  if (card.kind === 'link') return card
  const { title, appId, page } = card
  return { kind: 'miniprogram', title, appId, page, imageMediaId: await pictureIn(wecom).get() }
}

/** Cards as the server sends them: WeCom fetches the picture of a link, that of a mini-program has to be there. Throws WECOM_UNAVAILABLE. */
export const cardAttachments = (wecom: Pick<WecomGateway, 'media'>, cards: readonly ChatCard[]): Promise<Attachment[]> =>
  Promise.all(cards.map((card) => cardAttachment(wecom, card)))

/** WeCom no longer has the picture of these: the next are sent with a new one. */
export async function forgetPicture(wecom: Pick<WecomGateway, 'media'>, attachments: readonly Attachment[]): Promise<void> {
  for (const it of attachments) if (it.kind === 'miniprogram') await pictureIn(wecom).forget(it.imageMediaId)
}
