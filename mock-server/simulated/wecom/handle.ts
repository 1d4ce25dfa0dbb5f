import type { BridgeSettings } from '#shared/simulator/bridge'
import type { CallOutcome, Conversation, EventSettings, ServerFault, ShownMessage, WecomView } from '#shared/simulator/contract'
import type { ServerFaults } from './api/server-faults'
import type { Desk, HandedCall } from './bridge/desk'
import { changeCorpTag, type CorpTagChange } from './client/change-corp-tag'
import { changeGroup, dismissGroup, fillGroup, type GroupMove } from './client/change-group'
import { confirmMassTask } from './client/confirm-mass-task'
import { deleteContact, type Deletion } from './client/delete-contact'
import { openOutsideGroup, type OutsideGroup } from './client/open-outside-group'
import { conversationNamed, say, type Speech } from './client/say'
import { addContact, scanContactCode } from './client/scan-contact-code'
import { editContact, type Edit } from './client/edit-contact'
import { startGroup, type NewGroup } from './client/start-group'
import { scanCode } from './client/scan-code'
import { showWecom } from './client/show-wecom'
import type { Archive } from './events/tell-archive'
import type { Wecom } from './wecom'

/** What people and QA do in the simulated WeCom. What cannot be done is thrown as ApiError, with the contract's codes. */
export interface WecomHandle {
  show(): WecomView
  /** Resolves with the version once it is another than `after`, after 20 seconds at the latest. */
  awaitNews(after: number): Promise<number>
  /** Something beside WeCom has changed on the phones. */
  tellNews(): void
  showConversation(id: string): { conversation: Conversation; messages: ShownMessage[] }
  say(speech: Speech): Promise<ShownMessage>
  scanContactCode(customerId: string, managerId: string): Promise<{ conversationId: string }>
  /** A customer scans a code the product made: a contact way's or a join way's. */
  scanCode(customerId: string, configId: string): Promise<{ conversationId: string }>
  deleteContact(deletion: Deletion): Promise<{ conversationId: string }>
  /** A member tags a customer, or writes a remark, in WeCom itself. */
  editContact(edit: Edit): Promise<void>
  /** The corp's administrator makes, renames or deletes a tag, and the product hears of it. */
  changeCorpTag(change: CorpTagChange): Promise<void>
  changeGroup(move: GroupMove): Promise<{ conversationId: string }>
  dismissGroup(groupId: string): Promise<void>
  /** Somebody outside the corp opens a chat of his own, with members in it. */
  openOutsideGroup(group: OutsideGroup): { conversationId: string }
  /** Somebody starts a group: a member, or a customer and then of his own. */
  startGroup(group: NewGroup): Promise<{ conversationId: string }>
  /** Nobody else fits in, until somebody leaves. */
  fillGroup(groupId: string): void
  /** The member sends what a mass message (`add_msg_template`) asks him to send. */
  confirmMassTask(memberId: string, messageId: string): void
  /** What the app told this member by `message/send`, oldest first. */
  appMessagesTo(memberId: string): string[]
  setBridge(settings: BridgeSettings): BridgeSettings
  callBridge(call: HandedCall): CallOutcome
  decideCall(callId: string, isConfirmed: boolean): CallOutcome
  /** Resolves once what was held and is let go was delivered. */
  setEvents(settings: EventSettings): Promise<EventSettings>
  /** What is left of the faults that were set. */
  serverFaults(): ServerFault[]
  setServerFaults(faults: readonly ServerFault[]): ServerFault[]
  /** The product's callback hands a text back that it has unlocked, as when an administrator enters its address. */
  checkCallback(): Promise<boolean>
  /** Makes them contacts without an event: whoever calls has told the product himself. */
  addContact(customerId: string, managerId: string): void
  /** The corp as the bank's file has it, every switch as at the start. Tokens and tickets stay good. */
  reset(): void
}

interface Parts {
  wecom: Wecom
  desk: Desk
  archive: Archive
  faults: ServerFaults
  beginAgain(): void
}

export function createHandle({ wecom, desk, archive, faults, beginAgain }: Parts): WecomHandle {
  return {
    show: () => showWecom(wecom, desk.bridge()),
    awaitNews: wecom.news.since,
    tellNews: wecom.news.tell,
    showConversation: (id) => ({ conversation: conversationNamed(wecom, id), messages: [...wecom.world.chats.messages(id)] }),
    say: (speech) => say(wecom, archive, speech),
    scanContactCode: (customerId, managerId) => scanContactCode(wecom, customerId, managerId),
    scanCode: (customerId, configId) => scanCode(wecom, customerId, configId),
    deleteContact: (deletion) => deleteContact(wecom, deletion),
    editContact: (edit) => editContact(wecom, edit),
    changeCorpTag: (change) => changeCorpTag(wecom, change),
    changeGroup: (move) => changeGroup(wecom, move),
    dismissGroup: (groupId) => dismissGroup(wecom, groupId),
    openOutsideGroup: (group) => openOutsideGroup(wecom, group),
    startGroup: (group) => startGroup(wecom, group),
    fillGroup: (groupId) => fillGroup(wecom, groupId),
    confirmMassTask: (memberId, messageId) => confirmMassTask(wecom, memberId, messageId),
    appMessagesTo: (memberId) => {
      const userId = wecom.world.people.member(memberId)?.userId
      return wecom.world.appMessages.filter(({ userIds }) => userIds.includes(userId ?? '')).map(({ text }) => text)
    },
    setBridge: desk.setBridge,
    callBridge: desk.call,
    decideCall: desk.decide,
    setEvents: wecom.events.set,
    serverFaults: faults.left,
    setServerFaults: faults.set,
    checkCallback: wecom.events.checkCallback,
    addContact: (customerId, managerId) => addContact(wecom, customerId, managerId),
    reset: () => {
      beginAgain()
      desk.reset()
      wecom.events.reset()
      faults.set([])
      wecom.news.tell()
    },
  }
}
