import * as z from 'zod'
import type { EndedBy } from '../customer/contact-change'

/** Somebody and a manager became contacts, or ceased to be. */
export interface ContactEvent {
  kind: 'add' | 'delete'
  userId: string
  externalUserId: string
  happenedAt: Date
  /** Of the contact way he came by; null where he came otherwise, and of a delete. */
  state: string | null
  /** For one welcome, within 20 seconds; null where WeCom gave none. */
  welcomeCode: string | null
  /** Absent for an add. */
  endedBy?: EndedBy
}

/** Something about a group changed; who is in it now has to be asked. */
export interface GroupEvent {
  chatId: string
  isDismissed: boolean
  happenedAt: Date
}

/** A member noted something of a customer: what it is has to be asked. */
export interface ContactEdited {
  userId: string
  externalUserId: string
}

export type WecomEvent =
  | { about: 'contact'; event: ContactEvent }
  | { about: 'edit'; event: ContactEdited }
  | { about: 'group'; event: GroupEvent }
  /** The corp's tags are others now: which they are has to be asked. */
  | { about: 'corpTags' }

/** Longer than any id of WeCom's; U+0000 no database takes. */
const wecomId = z.string().min(1).max(128).regex(/^[^\u0000]*$/)
const createTime = z.string().regex(/^\d{1,11}$/).transform((seconds) => new Date(Number(seconds) * 1000))
const optional = z.string().optional().transform((it) => it || null)

/** WeCom has one word for a member who deletes a customer, and another for a customer who deletes a member. */
const CONTACT_KINDS = {
  add_external_contact: { kind: 'add' }, del_external_contact: { kind: 'delete', endedBy: 'member' }, del_follow_user: { kind: 'delete', endedBy: 'customer' },
} as const

const contactEvent = z
  .object({
    Event: z.literal('change_external_contact'),
    ChangeType: z.enum(['add_external_contact', 'del_external_contact', 'del_follow_user']),
    UserID: wecomId, ExternalUserID: wecomId, CreateTime: createTime, State: optional, WelcomeCode: optional,
  })
  .transform((it): WecomEvent => ({
    about: 'contact',
    event: {
      ...CONTACT_KINDS[it.ChangeType], userId: it.UserID, externalUserId: it.ExternalUserID, happenedAt: it.CreateTime,
      state: it.State, welcomeCode: it.WelcomeCode,
    },
  }))

const contactEdited = z
  .object({ Event: z.literal('change_external_contact'), ChangeType: z.literal('edit_external_contact'), UserID: wecomId, ExternalUserID: wecomId })
  .transform((it): WecomEvent => ({ about: 'edit', event: { userId: it.UserID, externalUserId: it.ExternalUserID } }))

const groupEvent = z
  .object({
    Event: z.literal('change_external_chat'),
    ChangeType: z.enum(['create', 'update', 'dismiss']),
    ChatId: wecomId, CreateTime: createTime,
  })
  .transform((it): WecomEvent => ({
    about: 'group', event: { chatId: it.ChatId, isDismissed: it.ChangeType === 'dismiss', happenedAt: it.CreateTime },
  }))

const corpTagsChanged = z
  .object({ Event: z.literal('change_external_tag'), ChangeType: z.enum(['create', 'update', 'delete', 'shuffle']) })
  .transform((): WecomEvent => ({ about: 'corpTags' }))

const known = z.union([contactEvent, contactEdited, groupEvent, corpTagsChanged])

/** An event as WeCom writes it; null where it is none that concerns us. */
export const readEvent = (xml: unknown): WecomEvent | null => known.safeParse(xml).data ?? null
