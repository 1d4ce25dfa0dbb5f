import type { DeliveredMessage, IssuerFault, SimulatedCustomer, SystemFault } from '#shared/qa/contract'
import type { Scenario } from '#shared/scenario/contract'
import { defaultBridge } from '#shared/simulator/default-bridge'
import type { Conversation, EventSettings, ServerFault, ShownMessage, WecomView } from '#shared/simulator/contract'
import type { Fault, LoggedRequest, Recording, Difference } from '#shared/traffic/contract'

export interface Chat extends Omit<Conversation, 'lastMessage'> {
  messages: ShownMessage[]
}

/** A demo bank in memory: three people at desks and with phones, one chat, one group. */
export function freshBank() {
  return {
    version: 1,
    /** The codes made by the product that were scanned, by their configuration. */
    scannedWays: [] as string[],
    now: '2026-02-12T02:02:00.000Z',
    isRunning: true,
    members: [
      { id: 'chen-min', name: '陈敏', branchName: '城东支行', wecomUserId: 'ChenMin' },
      { id: 'lin-xiao', name: '林晓', branchName: '滨江支行', wecomUserId: 'LinXiao' },
    ],
    customers: [
      { id: 'customer-01', name: '王秀英', phone: '13800138001', region: '浙江 杭州', managerIds: ['chen-min'] },
      { id: 'customer-02', name: '李伟', phone: '13900139002', region: null, managerIds: [] },
    ] as SimulatedCustomer[],
    chats: [
      {
        id: 'single:chen-min:customer-01', kind: 'single', groupName: null, memberIds: ['chen-min'], customerIds: ['customer-01'], isOver: false,
        messages: [{ id: 1, sender: null, content: { kind: 'text', text: '你已添加了王秀英，现在可以开始聊天了。' }, sentAt: '2026-02-11T02:00:00.000Z' }],
      },
      {
        id: 'group:neighbours', kind: 'group', groupName: '城东邻里群', memberIds: ['chen-min'], customerIds: ['customer-01'], isOver: false, messages: [],
      },
    ] as Chat[],
    massTasks: [] as WecomView['massTasks'],
    bridge: defaultBridge,
    events: { times: 1, order: 'asHappened' } as EventSettings,
    held: 0,
    deliveries: [] as WecomView['deliveries'],
    serverFaults: [] as ServerFault[],
    bankCore: 'none' as SystemFault,
    sms: 'none' as SystemFault,
    messages: [] as DeliveredMessage[],
    issuer: 'none' as IssuerFault,
    scenarios: [
      {
        name: 'last-top-prize', title: '只剩一份头奖', hint: '打开抽奖并抽一次，应抽中188元', customerId: 'customer-02', link: '/lottery/spring?ch=east-01',
        memberId: 'lin-xiao', seenOn: 'phone',
      },
      {
        name: 'budget-spent', title: '预算已用完', hint: '打开抽奖，应看到奖品已派完', customerId: 'customer-01', link: '/lottery/spring', memberId: 'chen-min', seenOn: 'phone',
      },
    ] as Scenario[],
    requests: [] as LoggedRequest[],
    requestVersion: 1,
    faults: [] as Fault[],
    recording: null as Recording | null,
    differences: [] as Difference[],
  }
}

export type Bank = ReturnType<typeof freshBank>

export const welcome: ShownMessage['content'] = {
  kind: 'link', title: '新春抽立减金', description: '最高188元，人人有机会', url: 'http://localhost:8080/lottery/spring?ch=east-01', imageUrl: null,
}

/** Changes what the bank is, but not how it counts. */
export function resetBank(bank: Bank): void {
  const { version, requestVersion, ...rest } = freshBank()
  Object.assign(bank, rest, { version: bank.version + version, requestVersion: bank.requestVersion + requestVersion })
}

export function chatNamed(bank: Bank, id: string): Chat | undefined {
  return bank.chats.find((chat) => chat.id === id)
}

export const conversationOf = ({ messages, ...chat }: Chat): Conversation => ({ ...chat, lastMessage: messages.at(-1) ?? null })

/** Somebody says something; WeCom itself where `sender` is null. */
export function post(bank: Bank, chat: Chat, sender: ShownMessage['sender'], content: ShownMessage['content']): ShownMessage {
  const id = 1 + Math.max(...bank.chats.flatMap(({ messages }) => messages.map((it) => it.id)), 0)
  const message = { id, sender, content, sentAt: bank.now }
  chat.messages.push(message)
  bank.version += 1
  return message
}
