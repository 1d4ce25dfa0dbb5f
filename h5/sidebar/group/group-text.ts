import { financeTexts, socialTexts } from '#shared/group/attribute'
import type { BoundGroup, CustomerGroup, GroupCoverage, GroupInvitation, MovedGroup } from '#shared/group/contract'
import type { GroupMistake, PublicationProblem } from '#shared/group/problem'
import { groupGoalTexts, themeName } from '#shared/group/theme'

/** What keeps a group from being published, and what to do about it. */
export const problemTexts: Readonly<Record<PublicationProblem, string>> = {
  attributesMissing: '双属性和主题还没有填，点“修改”补上',
  pitchMissing: '还没有价值话术：写清楚进群有什么好处',
  pitchTooLong: '价值话术太长了，请精简',
  notBound: '还没有绑定企业微信群。下一步：在企业微信里打开那个群，点它侧边栏里的“绑定”',
  ownerMissing: '这个群的群主不是我行客户经理，请先在企业微信里转让群主',
}

/** What is wrong with what was typed, at its field. */
export const mistakeText = (mistake: GroupMistake, most: { pitch: number; members: number }): string => ({
  pitchTooLong: `最多 ${most.pitch} 个字`,
  pitchMissing: '已经发布的群要留着价值话术',
  limitTooHigh: `我行规定每个群最多 ${most.members} 位客户`,
  productMissing: '请选择群友持有哪种卡',
  kindBound: '已经绑定企业微信群，要改类型请先解除绑定',
  districtUnknown: '我行在本市没有这个区的网点，请从列表里选',
})[mistake]

export const bindRefusalTexts: Readonly<Record<Extract<BoundGroup, { outcome: 'refused' }>['reason'], string>> = {
  taken: '这个聊天已经绑定了另一个群',
  notInWecom: '企业微信没有给出这个群的资料：主管群要由我行客户经理当群主',
  ownerOutside: '群主不是我行客户经理，只能作为辅管群',
  ownerIsStaff: '群主就是我行客户经理，请选一个主管群来绑定',
}

export const moveRefusalTexts: Readonly<Record<Extract<MovedGroup, { outcome: 'refused' }>['reason'], string>> = {
  skipped: '要按顺序一步一步来，不能跳过',
  noteMissing: '请先写下这一步做了什么',
  managed: '主管群没有五步',
}

/** Why he is not invited, and what to do. */
export function invitationText({ reason, groupName, district }: Extract<GroupInvitation, { outcome: 'refused' }>): string {
  return {
    notIntroduced: '先发一段自我介绍，再邀请进群：第一句话就邀请，容易被删。',
    notCustomer: '银行系统里没有这位客户，客户群只邀请我行客户。可以先请客户开户或绑卡。',
    bankSilent: '暂时查不到这位客户是不是我行客户，请稍后再试。',
    rival: '这位客户在同业人员名单上，不能邀请进群。',
    alreadyMember: `这位客户已经在「${groupName}」里了。`,
    noGroup: `${district ?? '这位客户所在的区'}还没有合适的群。请先在“客户群”里发布一个。`,
    underway: '进群码正在生成，请过几秒再点一次。',
  }[reason]
}

/** "信用卡 × 社区邻里 · 优惠活动 · 目标复购". */
export function factsText({ finance, social, theme, goal }: CustomerGroup): string {
  if (finance === null || social === null || theme === null) return '双属性和主题还没有填'
  return [`${financeTexts[finance]} × ${socialTexts[social]}`, themeName(theme), ...(goal ? [`目标${groupGoalTexts[goal]}`] : [])].join(' · ')
}

/** "3 个群，覆盖 412 位客户，平均每群 137.3 位" (D15). */
export const coverageText = ({ groups, customers, perGroup }: GroupCoverage): string =>
  groups === 0 ? '还没有已发布的群' : `${groups} 个群，覆盖 ${customers} 位客户，平均每群 ${perGroup!.toFixed(1)} 位`

/** How near its limit a group is, in percent of it. */
export const fillShare = ({ memberCount, memberLimit }: Pick<CustomerGroup, 'memberCount' | 'memberLimit'>): number =>
  Math.min(100, Math.round((memberCount / memberLimit) * 100))
