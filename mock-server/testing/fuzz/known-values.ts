import fc, { type Arbitrary } from 'fast-check'
import { campaignDefinition } from '#shared/campaign/definition'
import { R13 } from '../demo-world'
import { KEYWORD_REPLY } from './made-customers'
import { goodDefinition } from './made-drafts'
import { WAITING_QUESTION } from './made-questions'
import type { Target } from './targets'
import type { FuzzWorld } from './use-fuzz-world'
import { tornValue, WRONG_VALUES } from './broken-value'
import { jsonSchemaOf, validValue, type Known } from './valid-value'

const DRAFTS = ['spring', 'in-review', 'let-out', 'template-newcomer']
const CAMPAIGNS = [R13, 'quiz', 'checked', 'over', 'neighbours-dice', 'hangzhou-invited', 'let-out']

const fields = Object.entries(jsonSchemaOf(campaignDefinition).properties!)

/** A field of a definition by itself: fit, or something else altogether. */
const oneField: Arbitrary<object> = fc.constantFrom(...fields).chain(([name, schema]) =>
  fc.oneof({ arbitrary: validValue(schema, {}), weight: 2 }, fc.constantFrom(...WRONG_VALUES)).map((value) => ({ [name]: value })),
)

const newId = fc.nat({ max: 9_999 }).map((number) => `new-${number}`)

const goodOne = fc.oneof(fc.constantFrom(...DRAFTS), { arbitrary: newId, weight: 2 }).map((id) => ({ ...goodDefinition, id }))

/** A good one, one with another field, or one with a text that cannot be stored. */
const definition: Arbitrary<unknown> = fc.oneof(
  goodOne,
  fc.tuple(goodOne, oneField).map(([good, change]) => ({ ...good, ...change })),
  { arbitrary: tornValue(goodOne), weight: 2 },
)

const oneOf = (...values: unknown[]) => fc.constantFrom(...values)

/** What the fields of requests may hold that means something in the world. */
export function knownValues({ coupon, openGame, endedGame, batch }: FuzzWorld, { name }: Target): Known {
  const voucher = oneOf(`${R13}:cust-08`, `${R13}:cust-10`, `${R13}:cust-05`)
  return {
    campaignId: oneOf(...(/^(draft|whitelist)\./.test(name) ? DRAFTS : CAMPAIGNS)),
    templateId: oneOf(...DRAFTS),
    customerId: oneOf('cust-01', 'cust-05', 'cust-08', 'cust-10'),
    managerId: oneOf('lin-wanqing', 'bao-xinyue', 'zhou-mingyuan'),
    groupId: oneOf('xihu-neighbours', 'binjiang-park'),
    voucherId: voucher,
    voucherIds: voucher,
    gameId: oneOf(openGame, endedGame),
    groupGameId: oneOf('thursday', 'announced'),
    batchId: oneOf(batch),
    offerId: oneOf('daily-dining', 'newcomer-supermarket', 'week-cinema'),
    couponId: oneOf(coupon),
    channel: oneOf('xihu-01', 'binjiang-02'),
    channelCode: oneOf('xihu-01', 'binjiang-02'),
    nodeId: oneOf('opening-red-2026', 'spring-2026'),
    node: oneOf('all', 'opening-red-2026'),
    version: oneOf(1, 1, 2, 3),
    consentVersion: oneOf('2026-02-r13-2', '2026-02-hz-2'),
    // cust-08, who is lou-siyuan's, and cust-10, who waits to be invited into the group by lin-wanqing.
    externalUserId: oneOf('wm2kfcjkSAIKPYX14jVPb9PyMEBXAWGu', 'wmb4imL5gKjJmpKw0TjksPOuw6c2O9zS'),
    memberUserId: oneOf('LinWanQing', 'LouSiYuan'),
    chatId: oneOf('wrKoiXihuNeighbours0000000000001', 'wrKoiBinjiangPark00000000000002'),
    text: oneOf('进群', ' 進群 ', '退订', '你好'),
    questionId: oneOf(WAITING_QUESTION, 'own-new', 'deposit-insurance-limit'),
    leadId: oneOf('1', '2'),
    replyId: oneOf(KEYWORD_REPLY),
    url: oneOf('http://localhost:8080/sidebar/?entry=single#/chat', 'https://evil.example/'),
    phone: oneOf('13805715424', '13777844804'),
    csv: oneOf('手机号\n13805715424', '手机号,网点\n13805715424,杭州西湖支行\n1,\n"', '手机号\n'),
    definition,
  }
}
