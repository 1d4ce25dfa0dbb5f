/** Why an id is nobody's in particular, so that naming any of them takes nothing from anybody. */
interface Everybodys {
  everybodys: string
}

/** An id that belongs to somebody: one of another's is refused. `own`: one of whoever asks, where a request has more than one. */
export interface Owned {
  foreign: string
  own: string
}

export type Decision = Everybodys | Owned

export const isOwned = (decision: Decision): decision is Owned => 'foreign' in decision

const everybodys = (reason: string): Everybodys => ({ everybodys: reason })

/** Of a client's making: what `stranger` asks with it himself is not there yet. */
const clientMade = (foreign: string): Owned => ({ foreign, own: 'not-there-yet' })

/** What whoever is asked about in the tests has: bao-xinyue of Ningbo, her customer, her group. */
export const THEIRS = {
  manager: 'bao-xinyue',
  customerId: 'cust-07',
  externalUserId: 'wmsFmij85kRmXLtSx8ZLFwMvBZkjvvX2',
  groupId: 'yinzhou-family',
  chatId: 'wrKoiYinzhouFamily0000000000003',
} as const

/** Who asks: a manager in Hangzhou with a customer and a branch's group of his own. */
export const STRANGER = 'lin-wanqing'

/** The customer who asks, and of whom. */
export const STRANGE_CUSTOMER = 'cust-02'
export const THEIR_CUSTOMER = 'cust-08'

/** By what a request calls it; a name that is missing here fails the test. */
export const MANAGER_DECISIONS: Readonly<Record<string, Decision>> = {
  campaignId: everybodys('campaigns are the bank’s: who may see or change one is a matter of his duty (K13) and his office: foreign-office.test.ts'),
  templateId: everybodys('templates are the head office’s, for all of its operators'),
  batchId: everybodys('payout batches are finance’s: what is refused is to decide one’s own (K13)'),
  voucherId: everybodys('finance and the campaign’s makers trace every voucher of the bank'),
  voucherIds: everybodys('finance proposes any payout that failed'),
  managerId: everybodys('the bank’s own list of managers, which operators keep, each of his own office: foreign-office.test.ts'),
  month: everybodys('no id'),
  channelCode: everybodys('the bank’s own list of channels, which operators keep, each of his own office'),
  node: everybodys('a filter: no id of anybody’s'),
  nodeId: everybodys('the marketing calendar is the whole bank’s: the head office keeps it, everybody reads it'),
  expertId: everybodys('the bank’s own list of experts'),
  tagId: everybodys('the tags of the whole corp'),
  id: everybodys('a slot in the plan of the manager’s own branch: the plan is found by the session'),
  questionIds: everybodys('questions of the bank: an approver has let them into play'),
  by: everybodys('no id'),
  causeId: everybodys('a script or a material of the bank: of what was sent of it he reads his own (K6)'),
  withinId: everybodys('narrows figures that are the asker’s own already: of another’s he counts nothing (K6)'),
  days: everybodys('no id'),
  revival: everybodys('no id'),
  filter: everybodys('no id'),
  cursor: everybodys('a page of the list that is asked for'),
  source: everybodys('which list the item stands in'),
  actionId: clientMade('skip-1'),
  customerId: { foreign: THEIRS.customerId, own: 'cust-10' },
  externalUserId: { foreign: THEIRS.externalUserId, own: 'wmb4imL5gKjJmpKw0TjksPOuw6c2O9zS' },
  groupId: { foreign: THEIRS.groupId, own: 'xihu-neighbours' },
  chatId: { foreign: THEIRS.chatId, own: 'wrKoiXihuNeighbours0000000000001' },
  groupGameId: { foreign: 'their-game', own: 'not-there-yet' },
  replyId: clientMade('their-message'),
  reachId: clientMade('made by the server'),
  signalId: clientMade('their-signal'),
  leadId: { foreign: 'made by the server', own: '999999' },
  eventId: clientMade('their-event'),
  taskId: clientMade('made by the server'),
  code: clientMade('made by the server'),
  itemId: clientMade('their-follow-up'),
  messageId: clientMade('their-mass-message'),
  scriptId: { foreign: 'their-script', own: 'for-everybody' },
  packId: clientMade('their-pack'),
  sendingId: clientMade('their-sending'),
  planId: clientMade('their-plan'),
  followUpId: clientMade('their-follow-up'),
  handoverId: clientMade('their-handover'),
  questionId: clientMade('their-question'),
}

export const CUSTOMER_DECISIONS: Readonly<Record<string, Decision>> = {
  campaignId: everybodys('a campaign is open to whoever has its link; his part in it is found by the session'),
  offerId: everybodys('offers are shown to everybody'),
  surveyId: everybodys('surveys are shown to everybody'),
  articleId: everybodys('articles are shown to everybody'),
  serviceId: everybodys('services are shown to everybody'),
  viewId: everybodys('counted for each customer by himself: a key is the customer and the view'),
  eventId: everybodys('an event is open to whoever has its link, as far as he is invited (S22)'),
  managerId: everybodys('whose link led here; only that manager’s own customers count'),
  groupGameId: everybodys('a game is open to whoever has its link; only members of its group play (G12)'),
  voucherId: { foreign: 'r13-newcomer:cust-08', own: 'not-there-yet' },
  gameId: { foreign: 'made by the server', own: 'not-there-yet' },
  couponId: { foreign: 'made by the server', own: 'not-there-yet' },
}

/** Endpoints that see everybody's of what elsewhere has an owner. */
export const SEES_ALL: Readonly<Record<string, string>> = {
  'compliance.decideScriptReview': 'an approver reads every script that waits, his own excepted (K13)',
  'questionBank.decideBankQuestion': 'an approver reads every question that waits, his own excepted (K13)',
}

/** Endpoints that refuse a foreign id in words of their own, and change nothing. */
export const OWN_REFUSALS: Readonly<Record<string, string>> = {
  'branchEvent.makeBranchEvent': 'an id that is there already changes nothing, and whose it is is not said',
  'script.removePack': 'nothing of this id is left to him; whether somebody else has one is not said',
  'group.bindGroup': 'the chat is another group’s: the answer says that it is taken',
}

/** What the other fields hold, where chance would be refused for another reason first. */
export const FITTING: Readonly<Record<string, unknown>> = {
  startsAt: '2026-03-03T10:00:00+08:00',
  dueOn: '2026-03-03',
}

export const FITTING_BODIES: Readonly<Record<string, unknown>> = {
  'audience.queueMassMessage': {
    filter: { withTags: [], withoutTags: [], stages: [], tiers: [], aumBands: [] }, content: { kind: 'script', scriptId: 'for-everybody' },
  },
  'script.savePack': { title: '对比', step: 'compare', items: ['comparison', 'advantage', 'endorsement'].map((part) => ({ part, scriptId: 'anti-fraud-code' })) },
  'questionBank.saveBankQuestion': {
    kind: 'quiz', text: '钱塘江大潮在农历几月最盛？', options: ['八月', '二月'], right: 0, explanation: '中秋前后潮最大。', source: '网点原创',
  },
}
