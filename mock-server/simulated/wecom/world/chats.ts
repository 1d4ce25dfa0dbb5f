import type { Clock } from '#shared/time/clock'
import type { Conversation, ShownMessage } from '#shared/simulator/contract'
import type { Group } from './groups'

export type Sender = NonNullable<ShownMessage['sender']>

interface SingleChat {
  memberId: string
  customerId: string
  isOver: boolean
}

export const singleChatId = (memberId: string, customerId: string) => `single:${memberId}:${customerId}`
export const groupChatId = (groupId: string) => `group:${groupId}`

export type Chats = ReturnType<typeof createChats>

/** Every conversation with what was said in it. Those of groups are as the groups are. */
export function createChats({ clock, groups, tell }: { clock: Clock; groups: () => readonly Group[]; tell: () => void }) {
  const singles = new Map<string, SingleChat>()
  const said = new Map<string, ShownMessage[]>()
  let lastId = 0

  const messages = (id: string): readonly ShownMessage[] => said.get(id) ?? []
  const ofSingle = ([id, { memberId, customerId, isOver }]: [string, SingleChat]): Conversation => ({
    id, kind: 'single', groupName: null, memberIds: [memberId], customerIds: [customerId], isOver, lastMessage: messages(id).at(-1) ?? null,
  })
  const ofGroup = ({ id: groupId, name, people, isDismissed }: Group): Conversation => {
    const idsOf = (kind: 'member' | 'customer') => people.filter((it) => it.kind === kind).map(({ id }) => id)
    const id = groupChatId(groupId)
    return {
      id, kind: 'group', groupName: name, memberIds: idsOf('member'), customerIds: idsOf('customer'), isOver: isDismissed,
      lastMessage: messages(id).at(-1) ?? null,
    }
  }
  const latest = ({ lastMessage }: Conversation) => lastMessage?.id ?? 0
  const all = () => [...[...singles].map(ofSingle), ...groups().map(ofGroup)].toSorted((a, b) => latest(b) - latest(a))

  return {
    all,
    find: (id: string) => all().find((it) => it.id === id),
    messages,
    post(id: string, sender: Sender | null, content: ShownMessage['content']): ShownMessage {
      lastId += 1
      const message = { id: lastId, sender, content, sentAt: clock.now().toISOString() }
      said.set(id, [...messages(id), message])
      tell()
      return message
    },
    /** Opens the chat of two people, or opens it again. */
    open(memberId: string, customerId: string): string {
      const id = singleChatId(memberId, customerId)
      singles.set(id, { memberId, customerId, isOver: false })
      return id
    },
    end(memberId: string, customerId: string): void {
      singles.set(singleChatId(memberId, customerId), { memberId, customerId, isOver: true })
      tell()
    },
  }
}
