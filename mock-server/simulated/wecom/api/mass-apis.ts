import type { Wecom } from '../wecom'
import { groupChatId, singleChatId } from '../world/chats'
import type { MassMessage, MassTask } from '../world/mass-tasks'
import type { Member } from '../world/people'
import { given, seconds, textsOf, type Apis, type Fields } from './api'
import { memberIn } from './contact-apis'
import { messageContents } from './message-contents'
import { limitOf, pageOf } from './paging'
import { WecomError } from './wecom-error'

interface Recipients {
  /** Conversations by the member who has to send. */
  chatIds: ReadonlyMap<string, readonly string[]>
  /** WeCom's ids of those nobody can send to. */
  failed: readonly string[]
}

/** One member sends to each customer: the one who is named, or the one who has known him longest. */
function customersOf({ world }: Wecom, externalUserIds: readonly string[], sender: Member | null): Recipients {
  const [chatIds, failed] = [new Map<string, string[]>(), [] as string[]]
  for (const externalUserId of externalUserIds) {
    const customer = world.people.customerOf(externalUserId)
    const contacts = customer ? world.contacts.ofCustomer(customer.id) : []
    const contact = contacts.find(({ memberId }) => (sender ? memberId === sender.id : world.people.member(memberId)!.isInRange))
    if (!contact) failed.push(externalUserId)
    else chatIds.set(contact.memberId, [...(chatIds.get(contact.memberId) ?? []), singleChatId(contact.memberId, contact.customerId)])
  }
  return { chatIds, failed }
}

function groupsOf({ world }: Wecom, sender: Member | null): Recipients {
  if (!sender) throw new WecomError(41009)
  const own = world.groups.all().filter(({ ownerId, isDismissed }) => ownerId === sender.id && !isDismissed)
  return { chatIds: new Map(own.length > 0 ? [[sender.id, own.map(({ id }) => groupChatId(id))]] : []), failed: [] }
}

function recipients(wecom: Wecom, body: Fields): Recipients {
  const sender = body.sender === undefined || body.sender === '' ? null : memberIn(wecom, { userid: body.sender })
  if (body.chat_type === 'group') return groupsOf(wecom, sender)
  const named = textsOf(body.external_userid)
  if (named.length > 0) return customersOf(wecom, named, sender)
  if (!sender) throw new WecomError(40058)
  const { contacts, people } = wecom.world
  return customersOf(wecom, contacts.ofMember(sender.id).map(({ customerId }) => people.customer(customerId)!.externalUserId), sender)
}

function addMassMessage(wecom: Wecom, body: Fields) {
  const contents = messageContents(wecom, body)
  const { chatIds, failed } = recipients(wecom, body)
  if (chatIds.size === 0) throw new WecomError(41048)
  const id = `msg${wecom.random.bytes(15).toString('hex')}`
  const tasks = [...chatIds].map(([memberId, ids]): MassTask => ({
    memberId, confirmedAt: null, targets: ids.map((chatId) => ({ chatId, status: 0, sentAt: null })),
  }))
  wecom.world.massMessages.put({ id, contents, tasks })
  wecom.news.tell()
  return { fail_list: [...failed], msgid: id }
}

/** Throws 41046 and 41047. */
function messageIn({ world }: Wecom, { msgid }: Fields): MassMessage {
  const message = world.massMessages.find(given(msgid, 41046))
  if (!message) throw new WecomError(41047)
  return message
}

function showTasks(wecom: Wecom, body: Fields) {
  const { rows, next } = pageOf(messageIn(wecom, body).tasks, body.cursor, limitOf(body.limit, 1000, 500))
  const task_list = rows.map(({ memberId, confirmedAt }) => ({
    userid: wecom.world.people.member(memberId)!.userId, status: confirmedAt ? 2 : 0, ...(confirmedAt && { send_time: seconds(confirmedAt) }),
  }))
  return { task_list, ...next }
}

/** Whom a conversation is with, by WeCom's ids. */
function recipient({ world }: Wecom, chatId: string): object {
  const [kind, id, customerId] = chatId.split(':')
  if (kind === 'group') return { chat_id: world.groups.find(id!)!.chatId }
  return { external_userid: world.people.customer(customerId!)!.externalUserId }
}

function showResults(wecom: Wecom, body: Fields) {
  const message = messageIn(wecom, body)
  const member = memberIn(wecom, body)
  const targets = message.tasks.find(({ memberId }) => memberId === member.id)?.targets ?? []
  const { rows, next } = pageOf(targets, body.cursor, limitOf(body.limit, 1000, 500))
  const send_list = rows.map(({ chatId, status, sentAt }) => ({
    ...recipient(wecom, chatId), userid: member.userId, status, ...(sentAt && { send_time: seconds(sentAt) }),
  }))
  return { send_list, ...next }
}

/** Mass messages: members are asked to send them, and WeCom tells what became of it. */
export function massApis(wecom: Wecom): Apis {
  return {
    'externalcontact/add_msg_template': { method: 'POST', answer: ({ body }) => addMassMessage(wecom, body) },
    'externalcontact/get_groupmsg_task': { method: 'POST', answer: ({ body }) => showTasks(wecom, body) },
    'externalcontact/get_groupmsg_send_result': { method: 'POST', answer: ({ body }) => showResults(wecom, body) },
  }
}
