import type { Wecom } from '../wecom'
import type { ContactWay, JoinWay } from '../world/ways'
import { given, textOf, textsOf, type Apis, type Fields } from './api'
import { WecomError, type ErrorNumber } from './wecom-error'

const MOST_WAYS = 500_000
const MOST_USERS = 100
const MOST_GROUPS = 5

/** Of a state and of a remark, in characters. */
const TEXT_LENGTH = 30

const newId = ({ random }: Wecom) => random.bytes(16).toString('hex')

/** Where the picture of the code is. */
const codeUrl = (wecom: Wecom, configId: string) => `${wecom.base()}/simulated/wecom/contact-code/${configId}.svg`

function oneOrTwo(value: unknown, missing: ErrorNumber, invalid: ErrorNumber): 1 | 2 {
  if (value === undefined) throw new WecomError(missing)
  if (value !== 1 && value !== 2) throw new WecomError(invalid)
  return value
}

function usersOf({ world }: Wecom, type: 1 | 2, value: unknown): string[] {
  const userIds = textsOf(value)
  if (userIds.length > MOST_USERS) throw new WecomError(41041)
  if (type === 1 ? userIds.length !== 1 : userIds.length === 0) throw new WecomError(40058)
  const members = userIds.map((userId) => world.people.memberOf(userId))
  if (members.includes(undefined)) throw new WecomError(40031)
  if (members.some((member) => !member!.isInRange)) throw new WecomError(84074)
  return userIds
}

function addContactWay(wecom: Wecom, body: Fields) {
  const { contactWays, joinWays } = wecom.world
  const type = oneOrTwo(body.type, 41037, 41039)
  const scene = oneOrTwo(body.scene, 41038, 41040)
  const userIds = usersOf(wecom, type, body.user)
  if (contactWays.all().length + joinWays.all().length >= MOST_WAYS) throw new WecomError(41045)
  const configId = newId(wecom)
  contactWays.put({
    configId, type, scene, userIds, remark: textOf(body.remark, TEXT_LENGTH), state: textOf(body.state, TEXT_LENGTH),
    skipVerify: body.skip_verify !== false,
  })
  return { config_id: configId, ...(scene === 2 && { qr_code: codeUrl(wecom, configId) }) }
}

function shownContactWay(wecom: Wecom, { configId, type, scene, remark, skipVerify, state, userIds }: ContactWay) {
  return {
    config_id: configId, type, scene, remark, skip_verify: skipVerify, state, user: [...userIds], party: [],
    ...(scene === 2 && { qr_code: codeUrl(wecom, configId) }),
  }
}

function addJoinWay(wecom: Wecom, body: Fields) {
  const chatIds = textsOf(body.chat_id_list)
  if (chatIds.length === 0 || chatIds.length > MOST_GROUPS) throw new WecomError(40058)
  if (chatIds.some((chatId) => !wecom.world.groups.findByChatId(chatId))) throw new WecomError(90501)
  const configId = newId(wecom)
  wecom.world.joinWays.put({
    configId, chatIds, scene: oneOrTwo(body.scene, 41038, 41040), remark: textOf(body.remark, TEXT_LENGTH),
    state: textOf(body.state, TEXT_LENGTH), createsRooms: body.auto_create_room !== 0, roomBaseName: textOf(body.room_base_name, 40),
    roomBaseId: typeof body.room_base_id === 'number' ? body.room_base_id : 1,
  })
  return { config_id: configId }
}

function shownJoinWay(wecom: Wecom, way: JoinWay) {
  return {
    config_id: way.configId, scene: way.scene, remark: way.remark, auto_create_room: way.createsRooms ? 1 : 0,
    room_base_name: way.roomBaseName, room_base_id: way.roomBaseId, chat_id_list: [...way.chatIds], state: way.state,
    ...(way.scene === 2 && { qr_code: codeUrl(wecom, way.configId) }),
  }
}

/** Throws 41043 and 41044. */
function found<T>(find: (configId: string) => T | undefined, { config_id }: Fields): T {
  const way = find(given(config_id, 41043))
  if (!way) throw new WecomError(41044)
  return way
}

/** Codes that add a member, and codes that lead into a group. */
export function wayApis(wecom: Wecom): Apis {
  const contactWay = (configId: string) => wecom.world.contactWays.find(configId)
  const joinWay = (configId: string) => wecom.world.joinWays.find(configId)
  return {
    'externalcontact/add_contact_way': { method: 'POST', answer: ({ body }) => addContactWay(wecom, body) },
    'externalcontact/get_contact_way': {
      method: 'POST', answer: ({ body }) => ({ contact_way: shownContactWay(wecom, found(contactWay, body)) }),
    },
    'externalcontact/groupchat/add_join_way': { method: 'POST', answer: ({ body }) => addJoinWay(wecom, body) },
    'externalcontact/groupchat/get_join_way': {
      method: 'POST', answer: ({ body }) => ({ join_way: shownJoinWay(wecom, found(joinWay, body)) }),
    },
  }
}
