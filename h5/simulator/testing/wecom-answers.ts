import type { Input } from '#shared/api/endpoint-types'
import type { Conversation, simulatorContract } from '#shared/simulator/contract'
import { chatNamed, conversationOf, post, welcome, type Bank, type Chat } from './bank-in-memory'
import { Refused } from './refused'

type Endpoints = typeof simulatorContract.endpoints
type Asked<Name extends keyof Endpoints> = { params: { conversationId: string; callId: string; messageId: string }; body: Input<Endpoints[Name]> extends { body: infer Body } ? Body : undefined }
type Answers = { [Name in keyof Endpoints]: (asked: Asked<Name>) => unknown }

function nameOf(bank: Bank, { kind, id }: { kind: 'member' | 'customer'; id: string }): string {
  return (kind === 'member' ? bank.members : bank.customers).find((person) => person.id === id)!.name
}

function addContact(bank: Bank, customerId: string, managerId: string): string {
  const id = `single:${managerId}:${customerId}`
  const chat: Chat = chatNamed(bank, id) ?? { id, kind: 'single', groupName: null, memberIds: [managerId], customerIds: [customerId], isOver: false, messages: [] }
  if (!bank.chats.includes(chat)) bank.chats.push(chat)
  chat.isOver = false
  bank.customers.find((customer) => customer.id === customerId)!.managerIds.push(managerId)
  post(bank, chat, null, { kind: 'text', text: `你已添加了${nameOf(bank, { kind: 'customer', id: customerId })}，现在可以开始聊天了。` })
  post(bank, chat, { kind: 'member', id: managerId, name: nameOf(bank, { kind: 'member', id: managerId }) }, welcome)
  return id
}

/** The simulated WeCom as the screens ask it. */
export function wecomAnswers(bank: Bank): Answers {
  const found = (id: string): Chat => {
    const chat = chatNamed(bank, id)
    if (!chat) throw new Refused('CONVERSATION_NOT_FOUND')
    return chat
  }
  const latestFirst = (): Conversation[] => {
    const conversations = bank.chats.map(conversationOf)
    conversations.sort((one, other) => (other.lastMessage?.id ?? 0) - (one.lastMessage?.id ?? 0))
    return conversations
  }
  return {
    showWecom: () => ({
      version: bank.version, members: bank.members, customers: bank.customers.map(({ id, name }) => ({ id, name, externalUserId: `wm-${id}` })),
      tags: [], massTasks: bank.massTasks, conversations: latestFirst(),
      bridge: bank.bridge, events: { ...bank.events, held: bank.held }, deliveries: bank.deliveries,
    }),
    awaitNews: () => ({ version: bank.version }),
    showConversation: ({ params }) => ({ conversation: conversationOf(found(params.conversationId)), messages: found(params.conversationId).messages }),
    say: ({ params, body: { speaker, text } }) => {
      const chat = found(params.conversationId)
      if (chat.isOver) throw new Refused('NOT_IN_CONVERSATION')
      return post(bank, chat, { ...speaker, name: nameOf(bank, speaker) }, { kind: 'text', text })
    },
    scanContactCode: ({ body: { customerId, managerId } }) => ({ conversationId: addContact(bank, customerId, managerId) }),
    scanCode: ({ body: { customerId, configId } }) => {
      bank.scannedWays.push(configId)
      if (configId === 'way-lin-xiao') return { conversationId: addContact(bank, customerId, 'lin-xiao') }
      if (configId !== 'way-neighbours') throw new Refused('CODE_NOT_FOUND')
      const chat = found('group:neighbours')
      chat.customerIds.push(customerId)
      bank.version += 1
      return { conversationId: chat.id }
    },
    deleteContact: ({ body: { customerId, managerId } }) => {
      const chat = found(`single:${managerId}:${customerId}`)
      chat.isOver = true
      bank.version += 1
      return { conversationId: chat.id }
    },
    changeGroup: ({ body: { groupId, customerId, kind } }) => {
      const chat = found(`group:${groupId}`)
      chat.customerIds = chat.customerIds.filter((id) => id !== customerId)
      if (kind === 'join') chat.customerIds.push(customerId)
      bank.version += 1
      return { conversationId: chat.id }
    },
    startGroup: ({ body: { name, owner, memberIds, customerIds } }) => {
      const withOwner = (kind: 'member' | 'customer', ids: readonly string[]) => [...new Set(owner.kind === kind ? [owner.id, ...ids] : ids)]
      const id = `group:room-${bank.chats.length}`
      bank.chats.unshift({
        id, kind: 'group', groupName: name, memberIds: withOwner('member', memberIds), customerIds: withOwner('customer', customerIds), isOver: false, messages: [],
      })
      bank.version += 1
      return { conversationId: id }
    },
    confirmMassTask: ({ params, body: { memberId } }) => {
      const task = bank.massTasks.find((it) => it.messageId === params.messageId && it.memberId === memberId)
      if (!task) throw new Refused('CALL_NOT_FOUND')
      bank.massTasks = bank.massTasks.filter((it) => it !== task)
      bank.version += 1
      return { isConfirmed: true }
    },
    setBridge: ({ body }) => {
      bank.bridge = body
      bank.version += 1
      return body
    },
    setEvents: ({ body }) => {
      bank.events = body
      if (body.order !== 'held') bank.held = 0
      bank.version += 1
      return body
    },
    setServerFaults: ({ body }) => {
      bank.serverFaults = body.faults
      return { faults: body.faults }
    },
    callBridge: () => ({ result: { err_msg: 'ok' }, question: null }),
    decideCall: () => ({ result: { err_msg: 'ok' }, question: null }),
  }
}
