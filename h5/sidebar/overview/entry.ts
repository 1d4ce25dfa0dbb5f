import type { StaffRole } from '#shared/api/define-contract'
import { figurePages, type FigurePage } from '../figure/figure-page'
import { workAreas, type WorkArea } from '../work/work-area'
import { layerOf, layers, type Layer } from './layer'
import { modules, type Module } from './module'

/** Something that can be done, and the work area that does it. */
export interface Entry {
  title: string
  about: string
  module: Module
  area: WorkArea
  /** A page of the area. */
  id?: string
}

/** What the pages of the figures are for; one that is missing here is one of the data platform. */
const figureNotes: Partial<Record<NonNullable<FigurePage>, Pick<Entry, 'about'> & Partial<Pick<Entry, 'module'>>>> = {
  trend: { about: '哪几天、几点来的人多' },
  ranking: { about: '谁新增多少客户，目标完成多少' },
  growth: { about: '好友、资产和业务的增长' },
  returns: { about: '按资产分客群，看哪种经营方式划算', module: 'tag' },
  care: { about: '群活跃、八步曲、日历执行和流失提醒' },
  referral: { about: '老客户带来多少新客户，传了几层' },
  pool: { about: '各渠道来的人合在一起，一人只算一次' },
  replies: { about: '哪条话术、哪份物料客户会回复' },
  forecast: { about: '上线前算一算要花多少', module: 'strategy' },
  checks: { about: '像凑指标的新增，先核查再计数' },
  calendar: { about: '开门红等节点的目标和完成情况', module: 'strategy' },
  'channel-kinds': { about: '曝光渠道看涨粉，经营渠道看转化' },
}

const figureEntries: readonly Entry[] = figurePages.map(({ id, title }) =>
  id === null ? { title, about: '每一步多少人、每位花多少', module: 'data', area: 'funnel' } : { title, about: '', module: 'data', ...figureNotes[id], area: 'funnel', id },
)

/** Everything the sidebar does, in the order it is listed within its layer and module. */
export const entries: readonly Entry[] = [
  { title: '活动方案', about: '设计、复核、发布抽奖活动', module: 'strategy', area: 'drafts' },
  { title: '待联系线索', about: '给有意向的人打电话、加好友', module: 'journey', area: 'leads' },
  { title: '高潜客户', about: '值得多花时间的好友', module: 'tag', area: 'leads', id: 'potential' },
  { title: '线索导入', about: '把名单分给各位客户经理', module: 'journey', area: 'leadfiles' },
  { title: '网点活动', about: '邀约、名额和签到', module: 'strategy', area: 'events' },
  { title: '资格查询', about: '客户能不能抽奖，为什么', module: 'journey', area: 'eligibility' },
  { title: '今天', about: '今天要做的事，逾期的在最前', module: 'journey', area: 'today' },
  { title: '当前聊天', about: '客户画像、跟进和打标签', module: 'journey', area: 'chat' },
  { title: '话术和物料', about: '八步曲话术、海报和文章，在聊天旁边发', module: 'material', area: 'chat' },
  { title: '客户群', about: '建群、核对成员、群活跃', module: 'journey', area: 'groups' },
  { title: '群发', about: '按标签和资产选人，一次触达', module: 'tag', area: 'audience' },
  { title: '群日历', about: '每周在群里发什么', module: 'strategy', area: 'plan' },
  { title: '题库', about: '答题和猜歌词的题目', module: 'material', area: 'questions' },
  { title: '话术审核', about: '新话术先审后用', module: 'material', area: 'scripts' },
  { title: '发放', about: '奖品到账、重发和对账', module: 'material', area: 'payouts' },
  ...figureEntries,
  { title: '客户经理', about: '谁能接客户，二维码收齐没有', module: 'data', area: 'roster' },
  { title: '审计', about: '谁做了什么、看了什么，记录有没有被改过', module: 'data', area: 'audit' },
]

export const hrefOf = ({ area, id }: Entry): string => (id === undefined ? `#/${area}` : `#/${area}/${id}`)

/** With what these duties open (K13). */
export const entriesFor = (roles: readonly StaffRole[]): Entry[] => entries.filter(({ area }) => workAreas[area].roles.some((role) => roles.includes(role)))

export interface LayerOfEntries {
  layer: Layer
  modules: { module: Module; entries: Entry[] }[]
}

/** By layer, and in each by module; what has nothing is left out. */
export function byLayer(listed: readonly Entry[]): LayerOfEntries[] {
  const groups = layers.map((layer) => ({
    layer,
    modules: modules
      .map((module) => ({ module, entries: listed.filter((it) => layerOf[it.area] === layer && it.module === module) }))
      .filter((group) => group.entries.length > 0),
  }))
  return groups.filter((group) => group.modules.length > 0)
}

const roleTexts: Readonly<Record<StaffRole, string>> = { manager: '客户经理', operator: '活动经办', approver: '复核岗', finance: '财务岗', auditor: '审计岗' }

/** Whose duty a module is, in words: for whoever has nothing to do with it. */
export function whoDoes(module: Module): string {
  const those = entries.filter((it) => it.module === module).flatMap(({ area }) => workAreas[area].roles)
  return (Object.keys(roleTexts) as StaffRole[]).filter((role) => those.includes(role)).map((role) => roleTexts[role]).join('、')
}
