import type { ShownMessage } from '#shared/simulator/contract'

/** Of one customer or group: 2 is no friend any more, 3 has had as many as he may have this month. */
export type SendStatus = 0 | 1 | 2 | 3

export interface MassTarget {
  /** The conversation it goes to. */
  chatId: string
  status: SendStatus
  sentAt: Date | null
}

/** What one member has to confirm before anything is sent. */
export interface MassTask {
  memberId: string
  confirmedAt: Date | null
  targets: readonly MassTarget[]
}

export interface MassMessage {
  id: string
  contents: readonly ShownMessage['content'][]
  tasks: readonly MassTask[]
}

export type MassMessages = ReturnType<typeof createMassMessages>

export function createMassMessages() {
  const messages = new Map<string, MassMessage>()
  const targets = () => [...messages.values()].flatMap(({ tasks }) => tasks.flatMap((task) => task.targets))
  return {
    find: (id: string) => messages.get(id),
    put(message: MassMessage): void {
      messages.set(message.id, message)
    },
    /** What members have not sent yet, the oldest first. */
    waiting: () => [...messages.values()].flatMap(({ id, contents, tasks }) =>
      tasks.filter(({ confirmedAt }) => confirmedAt === null).map(({ memberId, targets: { length } }) => ({ messageId: id, memberId, receivers: length, contents: [...contents] }))),
    /** When each of those that reached this conversation was sent. */
    sentTo: (chatId: string): Date[] => targets().filter((it) => it.chatId === chatId && it.status === 1).map((it) => it.sentAt!),
  }
}
