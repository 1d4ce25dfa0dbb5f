import type { GroupKind } from './kind'

/** How a group that somebody else owns is won, in this order (G7). */
export const assistedSteps = ['know', 'attract', 'goodwill', 'trust', 'lead'] as const
export type AssistedStep = (typeof assistedSteps)[number]

interface StepText {
  name: string
  /** What is done in it. */
  task: string
  /** What it is for: once this is so, the next step may come. */
  purpose: string
  /** Words for the group’s chat, ready to be sent; none of them leads anybody away before the last step. */
  words: readonly { about: string; text: string }[]
}

export const assistedStepTexts: Readonly<Record<AssistedStep, StepText>> = {
  know: {
    name: '了解群用户', task: '先看大家聊什么、关心什么，和群主聊聊这个群',
    purpose: '弄清群里是些什么人、最在意什么，知道能帮上什么忙',
    words: [
      { about: '报到', text: '大家好，我在附近的银行网点上班，群主请我进来的。先向大家学习，生活里有和银行打交道的事，随时问我。' },
      { about: '请教群主', text: '请教一下群主：群里的邻居平时最常打听什么？什么时间大家比较有空聊？我不打扰，想先听听大家需要什么。' },
    ],
  },
  attract: {
    name: '引起注意', task: '答一个大家正好在问的问题，让人记住您',
    purpose: '让人记住：这里有一个答得上问题的银行人',
    words: [
      { about: '换零钱', text: '说到换零钱：网点工作日都能换，硬币、新钞、残损币都收，带上要换的钱就行。人多的时候上午十点前去不用排队。' },
      { about: '社保卡', text: '社保卡的金融功能要本人带身份证到网点激活，几分钟就好。家里老人不方便出门的，可以先问我要准备什么。' },
    ],
  },
  goodwill: {
    name: '获得好感', task: '分享用得上的生活信息，不提产品',
    purpose: '让人觉得有您在群里有用，而且不推销',
    words: [
      { about: '防诈骗', text: '提醒大家：收到短信说“账户异常”“积分到期”、要您点链接的，先别点，打银行卡背面的电话问清楚。也跟家里老人说一声。' },
      { about: '缴费提醒', text: '月底了，提醒一下：水电燃气费手机上几分钟就能交，交之前看清户号。不会弄的告诉我，我教您一步一步来。' },
    ],
  },
  trust: {
    name: '建立信任', task: '说到做到，帮几位群友把事办成',
    purpose: '有几位群友亲身知道：您答应的事会办到',
    words: [
      { about: '跟进答应的事', text: '之前问过我的几件事，我都记着。还没办好的回我一声“没办好”，我一件一件跟到底。' },
      { about: '约好陪办', text: '这周三下午我在网点，要办事不知道带什么、怎么填的，过来找我，我陪着一起弄好。' },
    ],
  },
  lead: {
    name: '客户引流', task: '可以发活动和海报了（在“活动”里），请有需要的人加您',
    purpose: '有需要的群友成为您自己的客户，不需要的不打扰',
    words: [
      { about: '请有需要的人加您', text: '最近网点有给老邻居的活动，想了解的加我，我一对一告诉您怎么参加。用不上也没关系，有事还是在群里叫我。' },
    ],
  },
}

/** 1 to 5, as people count them. */
export const assistedStepNumber = (step: AssistedStep): number => assistedSteps.indexOf(step) + 1

/** One step on, or back as far as needed: nobody jumps ahead (G7). */
export const canMoveTo = (from: AssistedStep, to: AssistedStep): boolean => assistedStepNumber(to) <= assistedStepNumber(from) + 1

/**
 * Whether codes, cards and offers that lead people away to the bank may be sent into a group: always into the bank's own, into
 * another's only once its people trust it (G7). `step` is null in a managed group.
 */
export const canLead = (kind: GroupKind, step: AssistedStep | null): boolean => kind === 'managed' || step === 'lead'
