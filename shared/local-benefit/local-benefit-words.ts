import type { LocalBenefitsView, LocalBenefitView } from './contract'

export const benefitKindTexts: Readonly<Record<LocalBenefitView['kind'], string>> = { meal: '饭票', film: '影票', draw: '抽奖', holiday: '节日' }

/** "西湖邻里福利群 · 杭州". */
export const localTitle = ({ group, city }: LocalBenefitsView): string => (group ? `${group.name} · ${city}` : '同城福利')

/** Where he belongs, and how he gets in. */
export function placeText({ city, group }: LocalBenefitsView): string {
  if (!city) return '留下手机号参加活动后，这里会有您所在城市的福利。'
  if (!group) return `${city}的客户群正在筹备，开群后福利会出现在这里。`
  return group.isMember ? '您是群成员，下面的福利都可以领。' : '您还没有进群，请您的客户经理邀请您，进群后就能领。'
}
