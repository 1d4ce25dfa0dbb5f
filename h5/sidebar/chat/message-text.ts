import type { ChatMessage } from '#shared/chat/message'

export const kindText: Readonly<Record<ChatMessage['kind'], string>> = { text: '文字', link: '链接', miniprogram: '小程序' }

/** What a message says in one line. */
export const messageTitle = (message: ChatMessage) => (message.kind === 'text' ? message.text : message.title)
