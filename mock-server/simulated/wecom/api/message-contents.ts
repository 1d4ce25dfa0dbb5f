import { chatMessage } from '#shared/chat/message'
import { utf8Length } from '#shared/chat/utf8-length'
import type { ShownMessage } from '#shared/simulator/contract'
import { mediaContent } from '../bridge/message-to-send'
import type { Wecom } from '../wecom'
import type { Media } from '../world/media'
import { fieldsOf, given, textOf, type Fields } from './api'
import { mediaUrl } from './media-page'
import { WecomError } from './wecom-error'

const TEXT_BYTES = 4000
const MOST_ATTACHMENTS = 9

type Content = ShownMessage['content']

/** WeCom takes link titles of 128 bytes here; what is within the 64 of `sendChatMessage` fits everywhere. */
function checked(fields: object): Content {
  const { data } = chatMessage.safeParse(fields)
  if (!data) throw new WecomError(40058)
  return data
}

function mediaIn({ world }: Wecom, id: unknown, type: Media['type']): Media {
  const media = world.media.find(given(id, 40058))
  if (media?.type !== type) throw new WecomError(40007)
  return media
}

function picture(wecom: Wecom, { media_id, pic_url }: Fields): Content {
  if (media_id !== undefined) return mediaContent(wecom.base(), mediaIn(wecom, media_id, 'image'))
  return { kind: 'image', url: given(pic_url, 40058) }
}

const readers: Readonly<Record<string, (wecom: Wecom, fields: Fields) => Content>> = {
  image: picture,
  link: (_, { title, picurl = '', desc = '', url }) =>
    checked({ kind: 'link', title, description: desc, url, imageUrl: picurl === '' ? null : picurl }),
  miniprogram: (wecom, { title, pic_media_id, appid, page }) => {
    const { id } = mediaIn(wecom, pic_media_id, 'image')
    return checked({ kind: 'miniprogram', title, appId: appid, page, imageUrl: mediaUrl(wecom.base(), id) })
  },
  video: (wecom, { media_id }) => mediaContent(wecom.base(), mediaIn(wecom, media_id, 'video')),
  file: (wecom, { media_id }) => mediaContent(wecom.base(), mediaIn(wecom, media_id, 'file')),
}

function attachment(wecom: Wecom, value: unknown): Content {
  const fields = fieldsOf(value)
  const msgtype = String(fields.msgtype)
  if (!Object.hasOwn(readers, msgtype)) throw new WecomError(41065)
  return readers[msgtype]!(wecom, fieldsOf(fields[msgtype]))
}

/**
 * Text and attachments of a welcome or a mass message, each a message of its own in the chat. Throws WecomError where
 * there is nothing, too much, or something WeCom does not take.
 */
export function messageContents(wecom: Wecom, body: Fields): Content[] {
  const text = textOf(fieldsOf(body.text).content)
  if (utf8Length(text) > TEXT_BYTES) throw new WecomError(45002)
  const attachments = body.attachments ?? []
  if (!Array.isArray(attachments) || attachments.length > MOST_ATTACHMENTS) throw new WecomError(40058)
  const contents = attachments.map((it) => attachment(wecom, it))
  if (text !== '') contents.unshift({ kind: 'text', text })
  if (contents.length === 0) throw new WecomError(40063)
  return contents
}
