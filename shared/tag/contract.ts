import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, text } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { DESCRIPTION_LENGTH, REMARK_LENGTH } from './note-length'
import { tagRoutes } from './routes'

const customerParams = z.object({ externalUserId: wecomId })

/** Why WeCom does not have what a manager wants. */
export const tagFailure = z.enum([
  /** He has 3,000 on this customer. */
  'tooManyTags',
  /** The customer is no contact of this manager's. */
  'noContact',
  /** Somebody has taken the tag out of the corp's. */
  'tagGone',
  /** WeCom does not let us, for another reason. */
  'refused',
  /** Too many questions at once: it is tried again by itself. */
  'busy',
  /** No answer: it is tried again by itself. */
  'noAnswer',
])

const mark = z.object({
  tagId: wecomId,
  /** As the manager wants it; after a refusal, as it was before. */
  isOn: z.boolean(),
  /** On its way to WeCom, or waiting to be tried again. */
  isPending: z.boolean(),
  failure: tagFailure.nullable(),
})

const tag = z.object({
  id: wecomId,
  name: z.string(),
  /** The name in pinyin and in initials, in small letters: what a search also looks in. */
  sound: z.string(),
})

export const tagGroup = z.object({ id: wecomId, name: z.string(), tags: z.array(tag) })

const tagsView = z.object({
  /** The corp's tags, in WeCom's order. */
  groups: z.array(tagGroup),
  /** This manager's on this customer, and those that failed. */
  marks: z.array(mark),
  /** What he reads in place of the customer's name; '' for none. */
  remark: z.string(),
  description: z.string(),
  /** When WeCom told it; null before the first time. */
  readAt: instant.nullable(),
})

const noteAnswer = z.object({
  /** Null: WeCom has it. Otherwise nothing was changed. */
  failure: z.enum(['noContact', 'refused', 'busy', 'noAnswer']).nullable(),
})

export type TagFailure = z.output<typeof tagFailure>
export type TagMark = z.output<typeof mark>
export type Tag = z.output<typeof tag>
export type TagGroup = z.output<typeof tagGroup>
export type TagsView = z.output<typeof tagsView>
export type NoteAnswer = z.output<typeof noteAnswer>

const errors = ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'] as const

export const tagContract = defineContract(tagRoutes, {
  showTags: {
    summary: "The corp's tags, and this manager's tags and remark on the customer in the chat, as we know them (S7)",
    actor: 'manager',
    params: customerParams,
    response: tagsView,
    errors,
  },
  readTags: {
    summary: 'The same, after asking WeCom: what was changed there itself comes back',
    actor: 'manager',
    params: customerParams,
    response: tagsView,
    errors: [...errors, 'WECOM_UNAVAILABLE'],
  },
  wishTag: {
    summary: 'Puts a tag on the customer or takes it off, in WeCom too. What is wished last holds; safe to repeat',
    actor: 'manager',
    params: customerParams.extend({ tagId: wecomId }),
    body: z.strictObject({ isOn: z.boolean() }),
    response: mark,
    errors: [...errors, 'TAG_NOT_FOUND'],
  },
  noteDown: {
    summary: 'Writes the remark and the description into WeCom; an empty text takes it away',
    actor: 'manager',
    params: customerParams,
    body: z.strictObject({ remark: text(REMARK_LENGTH).or(z.literal('')), description: text(DESCRIPTION_LENGTH).or(z.literal('')) }),
    response: noteAnswer,
    errors,
  },
})
