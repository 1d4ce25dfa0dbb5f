import * as z from 'zod'
import { calendarDay, givenDay, slug, text, yuan } from '#shared/api/schemas'
import { channelGrounds, channelKinds } from '#shared/channel/kind'
import { scenes } from '#shared/coupon/scene'
import { staffRole } from '#shared/manager/contract'
import { cardKinds } from '#shared/customer/stickiness'
import { financeAttributes, socialAttributes } from '#shared/group/attribute'
import { WECOM_GROUP_LIMIT } from '#shared/group/member-limit'
import { groupThemes } from '#shared/group/theme'
import { toFen } from '#shared/money/fen'
import { isNodePeriod, MOST_TARGET_ADDS, NO_NODE_PERIOD } from '#shared/marketing/node-limits'
import { MOBILE_NUMBER } from '#shared/phone/mobile-number'
import { managerStatus } from '#shared/roster/contract'

const branch = z.strictObject({ id: slug, name: text(40), province: text(20), city: text(20), district: text(20).nullable().default(null), parentId: slug.nullable() })
const mobileNumber = z.string().regex(MOBILE_NUMBER, 'must be an 11-digit mobile number in quotes')
const manager = z.strictObject({
  id: slug,
  name: text(20),
  staffNumber: text(20),
  branchId: slug,
  wecomUserId: text(64),
  roles: z.array(staffRole).min(1).refine((roles) => roles.length === 1 || !roles.includes('auditor'), 'an auditor has no other duty (K13)').default(['manager']),
  status: managerStatus.default('working'),
  capacity: z.int().min(1).nullable().default(null),
  hasQr: z.boolean().default(true),
  /** His own: staff cannot win (K7). */
  phone: mobileNumber.nullable().default(null),
  openid: text(64).nullable().default(null),
})
const group = z.strictObject({
  id: slug,
  name: text(40),
  branchId: slug,
  /** WeCom's own id of it, `wr…`. */
  chatId: text(64).nullable().default(null),
  /** Who owns it in WeCom: with an owner of the bank it is a managed group, without one the bank helps with it (G1). */
  ownerManagerId: slug.nullable().default(null),
  /** Who of the bank helps with a group that somebody else owns. */
  helperManagerId: slug.nullable().default(null),
  finance: z.enum(financeAttributes).nullable().default(null),
  social: z.enum(socialAttributes).nullable().default(null),
  theme: z.enum(groupThemes).nullable().default(null),
  product: z.enum(cardKinds).nullable().default(null),
  district: text(20).nullable().default(null),
  memberLimit: z.int().min(1).max(WECOM_GROUP_LIMIT).default(200),
  /** What it is worth to whoever joins; with it, its attributes and a chat the group is published (S3). */
  pitch: text(150).or(z.literal('')).default(''),
})
/** Somebody of another bank, by his id in our WeCom or by his phone (K5). */
const rival = z
  .strictObject({ bankName: text(20), externalUserId: text(64).nullable().default(null), phone: mobileNumber.nullable().default(null) })
  .refine(({ externalUserId, phone }) => (externalUserId === null) !== (phone === null), 'names either an externalUserId or a phone')
/** Who knows a field better, and is shown customers who need it (S15). */
const expert = z.strictObject({ managerId: slug, field: text(12), introduction: text(60) })
/** The corp's tags in WeCom. */
const tagGroup = z.strictObject({ name: text(30), tags: z.array(text(30)).min(1) })
const offer = z.strictObject({
  id: slug,
  kind: z.enum(['newcomer', 'daily', 'signIn']),
  name: text(20),
  scene: z.enum(scenes),
  amount: yuan,
  minimumSpend: yuan,
  validDays: z.int().min(1).max(365),
  streakDays: z.int().min(1).nullable().default(null),
  stock: z.int().min(0).max(10_000_000),
})
/** A State Council notice that the calendar library does not have yet (R20). */
const holidays = z.record(z.string().regex(/^20\d\d$/), z.strictObject({ off: z.array(calendarDay).min(1), worked: z.array(calendarDay) }))
/** What campaigns are timed by, with its KPI (R31). */
const marketingNode = z
  .strictObject({ id: slug, name: text(20), from: givenDay, until: givenDay, targetAdds: z.int().min(1).max(MOST_TARGET_ADDS).nullable().default(null), targetCost: yuan.nullable().default(null) })
  .refine(isNodePeriod, NO_NODE_PERIOD)
/** What it is for, and whose ground it stands on (R25). */
const channel = z.strictObject({
  code: slug, name: text(40), managerId: slug,
  kind: z.enum(channelKinds).default('operate'),
  ground: z.enum(channelGrounds).default('wechat'),
})
const customer = z.strictObject({
  id: slug,
  name: text(20),
  openid: text(64),
  /** One for all the bank's WeChat accounts: a mini-program knows him by it. */
  unionId: text(64).nullable().default(null),
  externalUserId: text(64),
  phone: mobileNumber,
  branchId: slug.nullable(),
  /** Who looks after him in the bank's own books (R16). */
  ownerManagerId: slug.nullable().default(null),
  managerIds: z.array(slug),
  groupIds: z.array(slug).default([]),
  /** What his managers have noted in WeCom: names of the corp's tags, and a remark. */
  tags: z.array(text(30)).default([]),
  remark: text(20).or(z.literal('')).default(''),
  /** What the bank's core tells of a customer of a branch (S17, R28). */
  cards: z.array(z.enum(cardKinds)).default([]),
  aum: yuan.default(toFen(0)),
})

/** The demo bank as a person writes it. */
export const bankFile = z.strictObject({
  bank: z.strictObject({ name: text(20) }),
  branches: z.array(branch).min(1),
  managers: z.array(manager).min(1),
  experts: z.array(expert).default([]),
  channels: z.array(channel).min(1),
  defaultChannel: slug,
  /** Who takes customers that no branch can be found for (R17). */
  fallbackManagerId: slug,
  groups: z.array(group).default([]),
  /** Who belongs to no district with a group of its own goes there (G22). */
  defaultGroupId: slug.nullable().default(null),
  rivalStaff: z.array(rival).default([]),
  tagGroups: z.array(tagGroup).default([]),
  couponOffers: z.array(offer).default([]),
  holidays: holidays.default({}),
  marketingNodes: z.array(marketingNode).default([]),
  customers: z.array(customer),
})

export type Bank = z.output<typeof bankFile>
