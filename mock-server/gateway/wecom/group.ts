import * as z from 'zod'
import type { WecomClient } from './create-client'
import { plainName } from './plain-name'
import { readPages } from './read-pages'
import { nullWhere } from './wecom-refused'

export interface GroupMember {
  kind: 'staff' | 'customer'
  /** A member's account, or a customer's external id. */
  userId: string
  name: string | null
  /** The same person in all the bank's WeChat accounts; null where WeCom does not tell: of staff, or without a developer's id bound. */
  unionId: string | null
  joinedAt: Date
}

export interface WecomGroup {
  chatId: string
  name: string
  ownerUserId: string
  members: GroupMember[]
}

/** WeCom's code of staff; anything else comes from outside. */
const STAFF = 1

const member = z
  .object({ userid: z.string(), type: z.int(), join_time: z.int(), name: z.string().optional(), unionid: z.string().optional() })
  .transform(({ userid: userId, type, join_time, name, unionid }): GroupMember => ({
    kind: type === STAFF ? 'staff' : 'customer', userId, name: name ? plainName(name) : null, unionId: unionid || null, joinedAt: new Date(join_time * 1000),
  }))

const groupAnswer = z.object({
  group_chat: z.object({ chat_id: z.string(), name: z.string().transform((name) => name && plainName(name)), owner: z.string(), member_list: z.array(member) }),
})

/** Not a customers' group, or dismissed. */
const NO_GROUP = [90501, 49008]

const groupPage = z.object({ group_chat_list: z.array(z.object({ chat_id: z.string() })), next_cursor: z.string().optional() })

const PAGE = 1000

async function listChatIds(client: WecomClient, ownerUserIds: readonly string[]): Promise<string[]> {
  const asked = { status_filter: 0, owner_filter: { userid_list: ownerUserIds }, limit: PAGE }
  const pages = await readPages((from) => client.post('/externalcontact/groupchat/list', { ...asked, ...from }, groupPage))
  return pages.flatMap(({ group_chat_list }) => group_chat_list.map(({ chat_id }) => chat_id))
}

const joinWay = z.object({ join_way: z.object({ qr_code: z.string().min(1) }) })

export const groupApi = (client: WecomClient) => ({
  /** As it is now, with everybody in it. Null where it is no customers' group, or is one no more. */
  get: async (chatId: string): Promise<WecomGroup | null> => {
    const answer = await nullWhere(NO_GROUP, client.post('/externalcontact/groupchat/get', { chat_id: chatId, need_name: 1 }, groupAnswer))
    if (!answer) return null
    const { name, owner, member_list } = answer.group_chat
    return { chatId, name, ownerUserId: owner, members: member_list }
  },
  /** The chat ids of all groups these members own, 100 members at most. */
  list: (ownerUserIds: readonly string[]): Promise<string[]> => listChatIds(client, ownerUserIds),
  /**
   * A code that lets customers into these groups, five at most, and into new ones when all are full: those are called
   * `newGroupName` with a number behind it, from `firstNumber` on. Returns its config id.
   */
  addJoinWay: async (chatIds: readonly string[], newGroupName: string, firstNumber = 1): Promise<string> => {
    const body = { scene: 2, auto_create_room: 1, room_base_name: newGroupName, room_base_id: firstNumber, chat_id_list: chatIds }
    return (await client.postOnce('/externalcontact/groupchat/add_join_way', body, z.object({ config_id: z.string() }))).config_id
  },
  /** Where the picture of a join way's code is. */
  joinWayQr: async (configId: string): Promise<string> =>
    (await client.post('/externalcontact/groupchat/get_join_way', { config_id: configId }, joinWay)).join_way.qr_code,
})
