import type { Wecom } from '../wecom'
import { given, type Apis, type Fields } from './api'
import { messageContents } from './message-contents'
import { WecomError } from './wecom-error'

function sendWelcome(wecom: Wecom, body: Fields): object {
  const { welcomeCodes, chats, people } = wecom.world
  const code = given(body.welcome_code, 41049)
  const contents = messageContents(wecom, body)
  const welcome = welcomeCodes.find(code)
  if (!welcome) throw new WecomError(41050)
  if (chats.messages(welcome.chatId).length > welcome.openedWith) throw new WecomError(41051)
  const sender = { kind: 'member' as const, id: welcome.memberId, name: people.member(welcome.memberId)!.name }
  for (const content of contents) chats.post(welcome.chatId, sender, content)
  return {}
}

/** The welcome of a new customer: once, within 20 seconds. */
export function welcomeApis(wecom: Wecom): Apis {
  return { 'externalcontact/send_welcome_msg': { method: 'POST', answer: ({ body }) => sendWelcome(wecom, body) } }
}
