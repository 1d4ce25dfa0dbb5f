import type { Corp } from '../wecom'
import { memberVersion, type Group } from '../world/groups'
import type { XmlFields } from './event-xml'

/** Something that happened, as WeCom tells it. */
export interface WecomEvent {
  /** `change_external_contact.add_external_contact` */
  name: string
  fields: XmlFields
}

type Happening = Pick<Corp, 'corpId'> & { at: Date }

function event({ corpId, at }: Happening, name: string, changeType: string, fields: XmlFields): WecomEvent {
  return {
    name: `${name}.${changeType}`,
    fields: {
      ToUserName: corpId, FromUserName: 'sys', CreateTime: Math.floor(at.getTime() / 1000), MsgType: 'event', Event: name,
      ChangeType: changeType, ...fields,
    },
  }
}

type Pair = { userId: string; externalUserId: string }

const between = ({ userId, externalUserId }: Pair) => ({ UserID: userId, ExternalUserID: externalUserId })

export const contactAdded = (it: Happening, pair: Pair, { state, welcomeCode }: { state: string; welcomeCode: string }) =>
  event(it, 'change_external_contact', 'add_external_contact', { ...between(pair), ...(state && { State: state }), WelcomeCode: welcomeCode })

/** The member has noted something of the customer: a tag, a remark. What it is has to be asked. */
export const contactEdited = (it: Happening, pair: Pair) => event(it, 'change_external_contact', 'edit_external_contact', between(pair))

/** The member has deleted the customer. */
export const customerDeleted = (it: Happening, pair: Pair) => event(it, 'change_external_contact', 'del_external_contact', between(pair))

/** The customer has deleted the member. */
export const memberDeleted = (it: Happening, pair: Pair) => event(it, 'change_external_contact', 'del_follow_user', between(pair))

/** The administrator has changed one of the corp's tags. */
export const corpTagChanged = (it: Happening, changeType: 'create' | 'update' | 'delete', tagId: string) =>
  event(it, 'change_external_tag', changeType, { Id: tagId, TagType: 'tag' })

export const groupCreated = (it: Happening, { chatId }: Group) => event(it, 'change_external_chat', 'create', { ChatId: chatId })

export const groupDismissed = (it: Happening, { chatId }: Group) => event(it, 'change_external_chat', 'dismiss', { ChatId: chatId })

/** Somebody came or went; ids are WeCom's own. */
export function groupChanged(it: Happening, before: Group, after: Group, kind: 'join' | 'leave', ids: readonly string[]): WecomEvent {
  const how: XmlFields = kind === 'join' ? { UpdateDetail: 'add_member', JoinScene: 3 } : { UpdateDetail: 'del_member', QuitScene: 0 }
  return event(it, 'change_external_chat', 'update', {
    ChatId: after.chatId, ...how, MemChangeCnt: ids.length, MemChangeList: ids,
    LastMemVer: memberVersion(before), CurMemVer: memberVersion(after),
  })
}
