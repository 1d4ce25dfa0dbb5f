import type { Wecom } from '../wecom'
import { memberVersion, type Group, type GroupPerson } from '../world/groups'
import { fieldsOf, given, seconds, textsOf, type Apis, type Fields } from './api'
import { limitOf, pageOf } from './paging'
import { WecomError } from './wecom-error'

function shownPerson({ world: { people } }: Wecom, { kind, id, joinedAt, scene }: GroupPerson, needsName: boolean) {
  const isMember = kind === 'member'
  const person = isMember ? people.member(id)! : people.customer(id)!
  return {
    userid: 'userId' in person ? person.userId : person.externalUserId, type: isMember ? 1 : 2,
    join_time: seconds(joinedAt), join_scene: scene, group_nickname: '', ...(needsName && { name: person.name }), ...('unionId' in person && { unionid: person.unionId }),
  }
}

/** Throws 40063, 90501, and 49008 once it is dismissed. */
function groupIn({ world }: Wecom, { chat_id }: Fields): Group {
  const group = world.groups.findByChatId(given(chat_id, 40063))
  if (!group || group.isOutside) throw new WecomError(90501)
  if (group.isDismissed) throw new WecomError(49008)
  return group
}

function showGroup(wecom: Wecom, body: Fields) {
  const group = groupIn(wecom, body)
  return {
    group_chat: {
      chat_id: group.chatId, name: group.name, owner: wecom.world.people.member(group.ownerId)!.userId,
      create_time: seconds(group.createdAt), notice: '',
      member_list: group.people.map((person) => shownPerson(wecom, person, body.need_name === 1)),
      admin_list: [], member_version: memberVersion(group),
    },
  }
}

function listGroups({ world }: Wecom, body: Fields) {
  if (body.limit === undefined) throw new WecomError(40058)
  const owners = textsOf(fieldsOf(body.owner_filter).userid_list)
  const isWanted = ({ ownerId, isOutside, isDismissed }: Group) =>
    !isOutside && !isDismissed && (owners.length === 0 || owners.includes(world.people.member(ownerId)!.userId))
  const { rows, next } = pageOf(world.groups.all().filter(isWanted), body.cursor, limitOf(body.limit, 1000))
  return { group_chat_list: rows.map(({ chatId }) => ({ chat_id: chatId, status: 0 })), ...next }
}

/** Groups with customers in them. */
export function groupApis(wecom: Wecom): Apis {
  return {
    'externalcontact/groupchat/get': { method: 'POST', answer: ({ body }) => showGroup(wecom, body) },
    'externalcontact/groupchat/list': { method: 'POST', answer: ({ body }) => listGroups(wecom, body) },
  }
}
