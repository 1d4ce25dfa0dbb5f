import type { ToldMessage } from '../tell-chat-messages'

/** cust-02 to lin-wanqing, who looks after him. */
export const ZHOU = { id: 'cust-02', externalUserId: 'wm3pATj4WAkoh8ZV0xuD2HXCD2D5dVFu' }

/** A message of cust-02 to lin-wanqing in the morning. */
export const told = (messageId: string, text: string, change: Partial<ToldMessage> = {}): ToldMessage => ({
  messageId, externalUserId: ZHOU.externalUserId, memberUserId: 'LinWanQing', chatId: null, text, sentAt: '2026-02-12T09:30:00+08:00', ...change,
})
