import { chatMessage, type ChatMessage } from '#shared/chat/message'
import type { ShownMessage } from '#shared/simulator/contract'
import { mediaUrl } from '../api/media-page'
import type { Wecom } from '../wecom'
import type { Media } from '../world/media'

type Fields = Readonly<Record<string, unknown>>

/** What a page wants sent: for the person's eyes, and as it will stand in the chat. Or what is wrong with it. */
export type MessageToSend = { asked: ChatMessage; content: ShownMessage['content'] } | { wrong: string }

const isWebAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value)

/** What the page called the field that does not fit. */
const PAGE_NAMES: Readonly<Record<string, string>> = { text: 'content', description: 'desc', url: 'link', imageUrl: 'imgUrl', appId: 'appid' }

function checked(fields: object): MessageToSend {
  const { data, error } = chatMessage.safeParse(fields)
  if (data) return { asked: data, content: data }
  const field = String(error.issues[0]!.path[0])
  return { wrong: `invalid ${PAGE_NAMES[field] ?? field}` }
}

function news({ link, title, desc = '', imgUrl = '' }: Fields): MessageToSend {
  if (imgUrl !== '' && !isWebAddress(imgUrl)) return { wrong: 'invalid imgUrl' }
  return checked({ kind: 'link', title, description: desc, url: link, imageUrl: imgUrl === '' ? null : imgUrl })
}

function miniprogram({ appid, title, imgUrl, page }: Fields): MessageToSend {
  if (!isWebAddress(imgUrl)) return { wrong: 'invalid imgUrl' }
  return checked({ kind: 'miniprogram', appId: appid, title, imageUrl: imgUrl, page })
}

const LABELS = { image: '图片', video: '视频', file: '文件' } as const

/** How a file that was uploaded stands in a chat. */
export const mediaContent = (base: string, media: Media): ShownMessage['content'] =>
  media.type === 'image' ? { kind: 'image', url: mediaUrl(base, media.id) } : { kind: 'text', text: labelOf(media) }

const labelOf = ({ type, fileName }: Media) => `[${type === 'voice' ? '语音' : LABELS[type]}] ${fileName}`

function uploaded({ base, world }: Wecom, type: keyof typeof LABELS, { mediaid }: Fields): MessageToSend {
  const media = world.media.find(String(mediaid))
  if (media?.type !== type) return { wrong: 'invalid mediaid' }
  return { asked: { kind: 'text', text: labelOf(media) }, content: mediaContent(base(), media) }
}

/** Reads the parameters of `sendChatMessage`. */
export function messageToSend(wecom: Wecom, params: Fields): MessageToSend {
  const msgtype = String(params.msgtype)
  const fields = (params[msgtype] ?? {}) as Fields
  if (msgtype === 'text') return checked({ kind: 'text', text: fields.content })
  if (msgtype === 'news') return news(fields)
  if (msgtype === 'miniprogram') return miniprogram(fields)
  if (msgtype === 'image' || msgtype === 'video' || msgtype === 'file') return uploaded(wecom, msgtype, fields)
  return { wrong: 'invalid msgtype' }
}
