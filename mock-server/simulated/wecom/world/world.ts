import type { Clock } from '#shared/time/clock'
import type { Bank } from '../../../bank/bank-file'
import type { Random } from '../../../random'
import { createChats } from './chats'
import { createContacts } from './contacts'
import { createGroups } from './groups'
import { createMassMessages } from './mass-tasks'
import { createMedia } from './media'
import { createPeople } from './people'
import { corpTags } from './corp-tags'
import { createTags } from './tags'
import { createWays, type ContactWay, type JoinWay } from './ways'
import { createWelcomeCodes } from './welcome-codes'

/** What WeCom itself writes into a new chat. */
export const addedLine = (name: string) => ({ kind: 'text' as const, text: `你已添加了${name}，现在可以开始聊天了。` })

export type World = ReturnType<typeof createWorld>

/** The corp as the demo bank's file has it: who is there, who follows whom, who is in which group. */
export function createWorld(bank: Bank, { clock, random, tell }: { clock: Clock; random: Random; tell: () => void }) {
  const groups = createGroups(bank, clock.now())
  const world = {
    people: createPeople(bank),
    contacts: createContacts(),
    groups,
    chats: createChats({ clock, groups: groups.all, tell }),
    welcomeCodes: createWelcomeCodes({ clock, random }),
    tags: createTags(),
    contactWays: createWays<ContactWay>(),
    joinWays: createWays<JoinWay>(),
    media: createMedia(clock),
    massMessages: createMassMessages(),
    /** What the app told members by itself, not in a chat with customers. */
    appMessages: [] as { userIds: readonly string[]; text: string }[],
  }
  for (const group of corpTags(bank, clock.now())) world.tags.put(group)
  for (const { id, name, managerIds, tags, remark } of bank.customers) {
    const tagIds = world.tags.all().filter((tag) => tags.includes(tag.name)).map((tag) => tag.id)
    for (const memberId of managerIds) {
      world.contacts.add(memberId, id, clock.now(), '')
      world.contacts.change(world.contacts.find(memberId, id)!, { tagIds, remark })
      world.chats.post(world.chats.open(memberId, id), null, addedLine(name))
    }
  }
  return world
}
