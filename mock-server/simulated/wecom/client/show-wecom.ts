import type { BridgeSettings } from '#shared/simulator/bridge'
import type { WecomView } from '#shared/simulator/contract'
import type { Wecom } from '../wecom'

function taggedContacts({ contacts, tags }: Wecom['world']): WecomView['tags'] {
  const tagged = contacts.all().filter(({ tagIds }) => tagIds.length > 0)
  return tagged.map(({ memberId, customerId, tagIds }) => ({ memberId, customerId, names: tagIds.map((id) => tags.find(id)!.name) }))
}

/** Everybody, every conversation, every switch. */
export function showWecom({ world, news, events }: Wecom, bridge: BridgeSettings): WecomView {
  const { members, customers } = world.people
  return {
    version: news.version(),
    members: members.filter((it) => it.isInRange).map(({ id, name, branchName, userId }) => ({ id, name, branchName, wecomUserId: userId })),
    customers: customers.map(({ id, name, externalUserId }) => ({ id, name, externalUserId })),
    tags: taggedContacts(world),
    massTasks: world.massMessages.waiting(),
    conversations: world.chats.all(),
    bridge,
    events: events.settings(),
    deliveries: [...events.deliveries()],
  }
}
