/**
 * All that can have happened with a customer, by the tab of his history it stands under. What bears the same instant happened
 * in this order.
 */
export const happenings = {
  /** 互动: what he and the bank's people had to do with each other. */
  exchange: [
    'contactAdded', 'contactDeleted', 'deletedByCustomer', 'deletedByManager', 'groupJoined', 'groupLeft', 'articleRead', 'materialOpened', 'surveyAnswered', 'serviceOpened',
    'keywordReplied', 'messageSent', 'stageChanged',
  ],
  /** 活动: what came of the bank's campaigns. */
  campaign: ['campaignOpened', 'campaignJoined', 'infoGiven', 'gamePlayed', 'prizeWon', 'signedIn', 'couponTaken', 'couponUsed'],
  /** 记录: what managers wrote down. */
  record: ['leadDealt', 'leadCalled', 'leadRefused', 'leadAdded', 'tagPutOn', 'tagTakenOff', 'handedOver', 'expertAnswered', 'handoverClosed', 'noteWritten'],
} as const

export type TimelineGroup = keyof typeof happenings

export type Happening = (typeof happenings)[TimelineGroup][number]

export const timelineFilters = ['all', 'campaign', 'exchange', 'record'] as const

export type TimelineFilter = (typeof timelineFilters)[number]

/** What a filter lets through. */
export const happeningsOf = (filter: TimelineFilter): readonly Happening[] =>
  filter === 'all' ? Object.values(happenings).flat() : happenings[filter]
