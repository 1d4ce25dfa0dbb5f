import type { CampaignDefinition } from './definition'

export type ConditionFacts = Pick<CampaignDefinition, 'entry' | 'gates' | 'infoFields' | 'phoneCheck' | 'game' | 'lyricTries'>

type FirstAdd = NonNullable<ConditionFacts['gates']['firstAdd']>

const entryTexts: Readonly<Record<ConditionFacts['entry'], string>> = {
  manager: '请先添加页面上的客户经理，再回到活动页面抽奖。',
  public: '填写手机号后，请添加页面上的客户经理，再回到活动页面抽奖。',
  group: '活动面向我行指定客户群的成员，抽奖时您需要仍在群里。',
}

const firstAddTexts: Readonly<Record<FirstAdd, string>> = {
  never: '活动面向第一次添加我行客户经理企业微信的朋友，活动开始前已经添加过任何一位的，不能参加。',
  period: '活动面向在活动期间新添加我行客户经理企业微信的朋友，添加时已经有其他客户经理的，不能参加。',
}

/** In a group nobody has to be added: the gate is for those who were. */
const memberTexts: Readonly<Record<FirstAdd, string>> = {
  never: '活动开始前已经添加过我行客户经理企业微信的，不能参加。',
  period: '已经添加我行客户经理企业微信的，须是活动期间新添加的，并且添加时没有其他客户经理。',
}

function firstAddText({ entry, gates: { firstAdd } }: ConditionFacts): string {
  if (firstAdd === null) return ''
  return (entry === 'group' ? memberTexts : firstAddTexts)[firstAdd]
}

function isOpenToAll({ entry, gates: { firstAdd, region, bankCustomer, whitelist } }: ConditionFacts): boolean {
  return entry !== 'group' && firstAdd === null && region === null && !bankCustomer && !whitelist
}

function regionRule({ region }: ConditionFacts['gates']): string[] {
  if (region === null) return []
  const unknown = region.unknown === 'allow' ? '也可以参加' : '不能参加'
  return [`限归属地为${region.province}${region.city ?? ''}的手机号参加，以号码入网时的归属地为准。查不到归属地的号码${unknown}。`]
}

/** Both go by the phone; the definition's own schema sees to it that it is asked for. */
const gateRules = ({ bankCustomer, whitelist }: ConditionFacts['gates']): string[] => [
  ...(bankCustomer ? ['限我行客户参加，以您填写的手机号核对。'] : []),
  ...(whitelist ? ['限收到邀请的客户参加，以您填写的手机号核对。'] : []),
]

const infoTexts: Readonly<Record<ConditionFacts['infoFields'][number], string>> = { phone: '手机号', card: '银行卡号' }

function infoRule({ infoFields, phoneCheck }: ConditionFacts): string[] {
  if (infoFields.length === 0) return []
  const proof = phoneCheck === 'sms' ? '，并填写短信验证码' : ''
  return [`抽奖前需要填写您的${infoFields.map((field) => infoTexts[field]).join('和')}${proof}。`]
}

const gameTexts: Readonly<Record<NonNullable<ConditionFacts['game']>, (facts: ConditionFacts) => string>> = {
  dice: () => '抽奖前先掷一次骰子，掷出几点都可以抽奖。',
  quiz: () => '抽奖前先答对一道小题，答错了可以换一题再试。',
  lyric: ({ lyricTries }) => `抽奖前先猜中一句词里空缺的字，每句可以猜${lyricTries}次，没猜中可以换一句再猜。`,
}

/** Who may take part and what comes before the draw: as `draw_refusal` decides it (R3–R9, C4, C9, K7). */
export function conditionRules(facts: ConditionFacts): string[] {
  const { entry, gates, game } = facts
  return [
    `${isOpenToAll(facts) ? '新老朋友都可以参加。' : ''}${firstAddText(facts)}${entryTexts[entry]}`,
    ...regionRule(gates),
    ...gateRules(gates),
    '为了对客户公平，我行员工不能参加。',
    ...infoRule(facts),
    ...(game === null ? [] : [gameTexts[game](facts)]),
  ]
}
