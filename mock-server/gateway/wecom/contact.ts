import * as z from 'zod'
import type { WecomClient } from './create-client'
import { plainName } from './plain-name'
import { readPages } from './read-pages'
import { NO_CONTACT, nullWhere } from './wecom-refused'

/** A member who has the customer as a contact, and what he noted. */
export interface Follower {
  userId: string
  remark: string
  description: string
  tagIds: string[]
  /** Phones he noted, as WeCom took them. */
  remarkMobiles: string[]
  /** Of the contact way the customer came by; null where he came otherwise. */
  state: string | null
  addedAt: Date
}

export interface Contact {
  externalUserId: string
  name: string
  /** Null where the corp's WeChat accounts are not tied together. */
  unionId: string | null
  followers: Follower[]
}

const follower = z.object({
  userid: z.string(),
  remark: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.object({ tag_id: z.string().optional() })).default([]),
  remark_mobiles: z.array(z.string()).default([]),
  state: z.string().optional(),
  createtime: z.int(),
})

const contactAnswer = z.object({
  external_contact: z.object({ external_userid: z.string(), name: z.string().transform(plainName), unionid: z.string().min(1).optional() }),
  follow_user: z.array(follower).default([]),
  next_cursor: z.string().optional(),
})

const toFollower = ({ userid, remark, description, tags, remark_mobiles: remarkMobiles, state, createtime }: z.output<typeof follower>): Follower => ({
  userId: userid,
  remark,
  description,
  tagIds: tags.flatMap(({ tag_id }) => tag_id ?? []),
  remarkMobiles,
  state: state || null,
  addedAt: new Date(createtime * 1000),
})

async function readContact(client: WecomClient, externalUserId: string): Promise<Contact> {
  const pages = await readPages((from) => client.get('/externalcontact/get', { external_userid: externalUserId, ...from }, contactAnswer))
  const { name, unionid } = pages[0].external_contact
  return { externalUserId, name, unionId: unionid ?? null, followers: pages.flatMap(({ follow_user }) => follow_user.map(toFollower)) }
}

export const contactApi = (client: WecomClient) => ({
  /** With every follower, of whom WeCom tells 500 at a time. Null where he is nobody's contact. */
  get: (externalUserId: string): Promise<Contact | null> => nullWhere(NO_CONTACT, readContact(client, externalUserId)),
  /** The ids of all contacts of a member. */
  list: async (userId: string): Promise<string[]> => {
    const shape = z.object({ external_userid: z.array(z.string()) })
    const answer = await nullWhere(NO_CONTACT, client.get('/externalcontact/list', { userid: userId }, shape))
    return answer?.external_userid ?? []
  },
  /** What the member reads in place of the customer's name, at most 20 characters, and what he notes, at most 150. */
  remark: async (userId: string, externalUserId: string, note: { remark?: string; description?: string }): Promise<void> => {
    await client.post('/externalcontact/remark', { userid: userId, external_userid: externalUserId, ...note }, z.unknown())
  },
  /** Whom the bank's mini-program knows by this; null where no member has added him. */
  externalUserIdOf: async (identity: { openid: string; unionId: string }): Promise<string | null> => {
    const shape = z.object({ external_userid: z.string().optional() })
    const { openid, unionId: unionid } = identity
    const answer = await nullWhere(NO_CONTACT, client.post('/idconvert/unionid_to_external_userid', { unionid, openid, subject_type: 0 }, shape))
    return answer?.external_userid || null
  },
  /** Who he is to the bank's WeChat account. Null where WeCom knows no such customer. */
  openidOf: async (externalUserId: string): Promise<string | null> => {
    const shape = z.object({ openid: z.string().min(1) })
    const answer = await nullWhere(NO_CONTACT, client.post('/externalcontact/convert_to_openid', { external_userid: externalUserId }, shape))
    return answer?.openid ?? null
  },
})
