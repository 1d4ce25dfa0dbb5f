import { sendChatMessage, type SendChatMessage } from '@wecom/jssdk'
import type { ChatMessage } from '#shared/chat/message'
import { utf8Length } from '#shared/chat/utf8-length'
import { WecomError } from './wecom-error'

const TEXT_CHARACTERS = 4000
const TITLE_BYTES = 64
const DESCRIPTION_BYTES = 512

/** Beyond these WeCom cuts or refuses, and says little. */
function isWithinLimits(message: ChatMessage): boolean {
  if (message.kind === 'text') return message.text.length <= TEXT_CHARACTERS
  if (utf8Length(message.title) > TITLE_BYTES) return false
  return message.kind === 'miniprogram' || utf8Length(message.description) <= DESCRIPTION_BYTES
}

function inWecomsWords(message: ChatMessage): SendChatMessage {
  if (message.kind === 'text') return { msgtype: 'text', text: { content: message.text } }
  if (message.kind === 'link') {
    const { url: link, title, description: desc, imageUrl } = message
    return { msgtype: 'news', news: { link, title, desc, imgUrl: imageUrl ?? '' } }
  }
  const { appId: appid, title, imageUrl: imgUrl, page } = message
  return { msgtype: 'miniprogram', miniprogram: { appid, title, imgUrl, page } }
}

/** Resolves once the person has sent it; waits for him as long as he takes. Rejects as the SDK does. */
export async function sendMessage(message: ChatMessage): Promise<void> {
  if (!isWithinLimits(message)) throw new WecomError('invalidMessage')
  await sendChatMessage(inWecomsWords(message))
}
