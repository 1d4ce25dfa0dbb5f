import type { Wecom } from '../wecom'
import type { Contact } from '../world/contacts'
import type { Customer, Member } from '../world/people'
import { given, seconds, textOf, textsOf, type Apis, type Fields } from './api'
import { pageOf } from './paging'
import { WecomError } from './wecom-error'

/** Followers of one customer that come at once. */
const FOLLOWERS = 500

/** Remarks and tags of one member: so many requests at once. */
export const PARALLEL = 5

/** Who is meant. Throws 41035 and 40096. */
export function customerIn({ world }: Wecom, { external_userid }: Fields): Customer {
  const customer = world.people.customerOf(given(external_userid, 41035))
  if (!customer) throw new WecomError(40096)
  return customer
}

/** A member the app may see. Throws 41009, 40003 and 84074. */
export function memberIn({ world }: Wecom, { userid }: Fields): Member {
  const member = world.people.memberOf(given(userid, 41009))
  if (!member) throw new WecomError(40003)
  if (!member.isInRange) throw new WecomError(84074)
  return member
}

/** The member's contact. Throws as the two above, and 84061 where they are none. */
export function contactIn(wecom: Wecom, body: Fields): Contact {
  const [member, customer] = [memberIn(wecom, body), customerIn(wecom, body)]
  const contact = wecom.world.contacts.find(member.id, customer.id)
  if (!contact) throw new WecomError(84061)
  return contact
}

function followUser({ world }: Wecom, contact: Contact) {
  const { userId } = world.people.member(contact.memberId)!
  const tags = contact.tagIds.map((id) => world.tags.find(id)!)
  return {
    userid: userId, remark: contact.remark, description: contact.description, createtime: seconds(contact.addedAt),
    tags: tags.map(({ id, name, group }) => ({ group_name: group.name, tag_name: name, tag_id: id, type: 1 })),
    remark_corp_name: contact.remarkCompany, remark_mobiles: [...contact.remarkMobiles], oper_userid: userId, add_way: 1, state: contact.state,
  }
}

function showContact(wecom: Wecom, query: Fields) {
  const { id, name, unionId, externalUserId } = customerIn(wecom, query)
  const { contacts, people } = wecom.world
  const followers = contacts.ofCustomer(id).filter(({ memberId }) => people.member(memberId)!.isInRange)
  if (followers.length === 0) throw new WecomError(84061)
  const { rows, next } = pageOf(followers, query.cursor, FOLLOWERS)
  return {
    external_contact: { external_userid: externalUserId, name, unionid: unionId, avatar: '', type: 1, gender: 0 },
    follow_user: rows.map((contact) => followUser(wecom, contact)),
    ...next,
  }
}

function listContacts(wecom: Wecom, query: Fields) {
  const contacts = wecom.world.contacts.ofMember(memberIn(wecom, query).id)
  if (contacts.length === 0) throw new WecomError(84061)
  return { external_userid: contacts.map(({ customerId }) => wecom.world.people.customer(customerId)!.externalUserId) }
}

function noteDown(wecom: Wecom, body: Fields): object {
  const contact = contactIn(wecom, body)
  const notes = ['remark', 'description', 'remark_company', 'remark_mobiles']
  if (notes.every((field) => body[field] === undefined)) throw new WecomError(40058)
  wecom.world.contacts.change(contact, {
    ...(body.remark !== undefined && { remark: textOf(body.remark, 20) }),
    ...(body.description !== undefined && { description: textOf(body.description, 150) }),
    ...(body.remark_company !== undefined && { remarkCompany: textOf(body.remark_company, 20) }),
    ...(body.remark_mobiles !== undefined && { remarkMobiles: textsOf(body.remark_mobiles) }),
  })
  return {}
}

/** Customers as their members have them. */
export function contactApis(wecom: Wecom): Apis {
  return {
    'externalcontact/get': { method: 'GET', answer: ({ query }) => showContact(wecom, query) },
    'externalcontact/list': { method: 'GET', answer: ({ query }) => listContacts(wecom, query) },
    'externalcontact/remark': { method: 'POST', parallel: PARALLEL, answer: ({ body }) => noteDown(wecom, body) },
    'externalcontact/convert_to_openid': { method: 'POST', answer: ({ body }) => ({ openid: customerIn(wecom, body).openid }) },
  }
}
