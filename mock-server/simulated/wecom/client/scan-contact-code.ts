import { contactAdded } from '../events/event'
import type { Wecom } from '../wecom'
import { singleChatId } from '../world/chats'
import type { Customer, Member } from '../world/people'
import { addedLine } from '../world/world'
import { customerNamed, memberNamed } from './people-of'

/** They are in each other's list from now on, and can talk. */
function makeContact({ clock, world }: Wecom, member: Member, customer: Customer, state: string): string {
  world.contacts.add(member.id, customer.id, clock.now(), state)
  const chatId = world.chats.open(member.id, customer.id)
  world.chats.post(chatId, null, addedLine(customer.name))
  return chatId
}

const isContact = ({ world }: Wecom, memberId: string, customerId: string): boolean =>
  world.contacts.find(memberId, customerId)?.isLeftByCustomer === false

/** The code on a member's desk is the one the app made for him last. */
const stateOf = ({ world }: Wecom, { userId }: Member): string =>
  world.contactWays.all().findLast(({ userIds }) => userIds.includes(userId))?.state ?? ''

/**
 * The customer scans the member's code. Who has him already finds his chat, and nothing happens. Resolves once the
 * product has heard of it, unless events are held. Throws MANAGER_NOT_FOUND and CUSTOMER_NOT_FOUND.
 */
export async function scanContactCode(wecom: Wecom, customerId: string, memberId: string): Promise<{ conversationId: string }> {
  const [customer, member] = [customerNamed(wecom, customerId), memberNamed(wecom, memberId)]
  return addByCode(wecom, member, customer, stateOf(wecom, member))
}

/** Who has him already finds his chat, and nothing happens. `state` is the code's, which the product gave it. */
export async function addByCode(wecom: Wecom, member: Member, customer: Customer, state: string): Promise<{ conversationId: string }> {
  if (isContact(wecom, member.id, customer.id)) return { conversationId: singleChatId(member.id, customer.id) }
  const chatId = makeContact(wecom, member, customer, state)
  const welcomeCode = wecom.world.welcomeCodes.issue({ chatId, memberId: member.id, openedWith: wecom.world.chats.messages(chatId).length })
  const happening = { corpId: wecom.corp.corpId, at: wecom.clock.now() }
  const pair = { userId: member.userId, externalUserId: customer.externalUserId }
  await wecom.events.happened(contactAdded(happening, pair, { state, welcomeCode }))
  return { conversationId: chatId }
}

/** Makes them contacts without telling the product, which QA has told itself. */
export function addContact(wecom: Wecom, customerId: string, memberId: string): void {
  const [customer, member] = [customerNamed(wecom, customerId), memberNamed(wecom, memberId)]
  if (!isContact(wecom, memberId, customerId)) makeContact(wecom, member, customer, '')
}
