import type { AudienceFilter, AudiencePreview, MassFailure, MassRefusal } from '#shared/audience/contract'
import { promiseWordsText } from '../compliance/promises-text'
import { REVIEW_PENDING } from '../script/script-text'

export const NO_FILTER: AudienceFilter = { withTags: [], withoutTags: [], stages: [], tiers: [], aumBands: [] }

/** "符合 23 位，现在可以发 20 位": what the filter comes to. */
export const previewText = ({ matched, reachable }: AudiencePreview): string =>
  matched === 0 ? '没有符合的客户，换个条件试试。' : `符合 ${matched} 位客户，可以发 ${reachable} 位`

/** Why some of them are left out; empty: nobody is. */
export function leftOutText({ optedOut, capReached }: AudiencePreview): string {
  const parts = [optedOut > 0 && `${optedOut} 位已退订`, capReached > 0 && `${capReached} 位最近收到的活动消息已经够多`]
  return parts.filter(Boolean).join('，')
}

export const failureTexts: Readonly<Record<MassFailure, string>> = {
  optedOut: '客户已退订',
  capReached: '最近收到的活动消息已经够多',
  noContact: '已经不是您的好友',
  limitReached: '企业微信这个月不能再给这位客户群发',
  refused: '企业微信没有接受',
  lapsed: '您没有在三天内确认',
}

/** Why a message to many was not queued. */
export function massRefusalText(refusal: MassRefusal): string {
  switch (refusal.reason) {
    case 'nobody':
      return '没有符合的客户，换个条件再发。'
    case 'campaignEnded':
      return '这个活动已经结束，请换一个。'
    case 'personal':
      return '这条话术里有客户的称呼或情况，只能一对一发。'
    case 'tooLong':
      return '这条话术太长，企业微信群发放不下。'
    case 'missing':
      return `缺少${refusal.names.map((name) => `{${name}}`).join('、')}，现在发不了。`
    case 'promises':
      return `${promiseWordsText(refusal.promises)}像在承诺收益，没有发送。`
    case 'notApproved':
      return refusal.state === 'pending' ? REVIEW_PENDING : '合规退回了这条话术，改好再发。'
  }
}
