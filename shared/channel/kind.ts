/** What a channel is for (R25). `exposure`: it is to be seen, and judged by the fans it wins; `operate`: it works with contacts, and is judged by whom it converts. */
export const channelKinds = ['exposure', 'operate'] as const

export type ChannelKind = (typeof channelKinds)[number]

export const channelKindTexts: Readonly<Record<ChannelKind, string>> = { exposure: '曝光渠道', operate: '经营渠道' }

/** Whose ground a channel stands on: WeChat's, the bank's own, or any other. */
export const channelGrounds = ['wechat', 'bank', 'other'] as const

export type ChannelGround = (typeof channelGrounds)[number]

export const channelGroundTexts: Readonly<Record<ChannelGround, string>> = { wechat: '微信生态', bank: '自营平台', other: '其他触点' }
