import type { FinanceAttribute, SocialAttribute } from './attribute'
import type { GroupKind } from './kind'
import type { GroupTheme } from './theme'

/** What a new group begins with; all of it can be written otherwise. */
export interface GroupTemplate {
  kind: GroupKind
  finance: FinanceAttribute
  social: SocialAttribute
  /** Follows the name of a place or a branch. */
  nameEnding: string
  /** What the group is worth to whoever joins, in one breath (S3). */
  pitch: string
}

/** One for each theme: the four scenes (G6), and the product-tag groups (G4, G5). */
export const groupTemplates: Readonly<Record<GroupTheme, GroupTemplate>> = {
  propertyFee: {
    kind: 'assisted', finance: 'payment', social: 'neighbours', nameEnding: '物业缴费群',
    pitch: '咱们小区的缴费互助群：到期前提醒交物业费，哪里缴有立减第一时间说，缴费遇到问题在群里问，我帮您查到底。群里不刷屏，每周还有邻里好物和周边优惠。',
  },
  tuition: {
    kind: 'assisted', finance: 'payment', social: 'parents', nameEnding: '家长缴费群',
    pitch: '给家长们省心的群：学费、餐费缴纳时间和步骤提前讲清楚，缴费不成功有人一对一帮您看。平时分享给孩子的财商小课堂和亲子活动，不打扰，只发有用的。',
  },
  etcCompany: {
    kind: 'managed', finance: 'business', social: 'colleagues', nameEnding: '企业出行群',
    pitch: '公司用车的服务群：车队办理ETC、对账开票、通行优惠都在这里说明白，月结有疑问当天回复。也会分享用车、代发和企业账户的省钱办法，欢迎同事一起进来。',
  },
  branchMerchant: {
    kind: 'managed', finance: 'business', social: 'merchants', nameEnding: '商户互助群',
    pitch: '网点周边老板们的群：收款码、到账、对账有问题马上有人管，旺季前提醒备零钱和额度。每周帮大家做一次联合优惠，互相带客，店里的活动也可以在群里吆喝。',
  },
  bought: {
    kind: 'managed', finance: 'savings', social: 'neighbours', nameEnding: '老客户服务群',
    pitch: '持有人专属的服务群：产品到期、利率变化第一时间告诉您，看不懂的条款有人讲。每周一次市场小结，只讲事实，不催您买。',
  },
  offers: {
    kind: 'managed', finance: 'card', social: 'neighbours', nameEnding: '优惠福利群',
    pitch: '只聊怎么省钱的群：本周哪家店刷卡有立减、哪张券快到期，都替您整理好。每周二四有小游戏，周五有福利，进群就能参加。',
  },
  customerHobby: {
    kind: 'managed', finance: 'card', social: 'hobby', nameEnding: '同好会',
    pitch: '一起玩的群：爬山、摄影、看展，有人组织就报名，老客户优先。活动有合作商户的专属价，聊天自在，不发广告。',
  },
  community: {
    kind: 'managed', finance: 'business', social: 'colleagues', nameEnding: '园区生活群',
    pitch: '园区上班族的生活群：午餐优惠、通勤路况、工资卡和公积金的常见问题都能问。每周有小游戏和福利，新同事来了也能很快找到组织。',
  },
  family: {
    kind: 'managed', finance: 'savings', social: 'parents', nameEnding: '亲子生活群',
    pitch: '有孩子的家庭都用得上的群：亲子活动、入学缴费、家庭账本怎么记，都有人分享。每周一堂五分钟的财商小课，带着孩子一起玩。',
  },
  targetHobby: {
    kind: 'managed', finance: 'payment', social: 'hobby', nameEnding: '兴趣群',
    pitch: '同好一起热闹的群：每周一个话题，每月一次线下活动，场地和茶点由我们准备。有优惠会告诉您，不想收的随时说一声。',
  },
}
