import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { ChatMessage } from '#shared/chat/message'
import SendDialog from './SendDialog.vue'

enableAutoUnmount(afterEach)

const link: ChatMessage = { kind: 'link', title: '新客见面礼', description: '最高188元立减金', url: 'https://koi.example/lottery/r13', imageUrl: 'https://koi.example/card.png' }
const card: ChatMessage = { kind: 'miniprogram', title: '打开抽奖', appId: 'wx0123456789abcdef', page: 'pages/campaign/index.html?c=r13', imageUrl: 'https://koi.example/card.png' }

const ask = (message: ChatMessage) => mount(SendDialog, { props: { receiver: '周若楠', message }, attachTo: document.body })

test('Enter sends: the focus waits on that button', () => {
  ask(link)
  expect(document.activeElement?.textContent).toBe('发送')
})

test.each<[string, ChatMessage, string[]]>([
  ['a text by its words', { kind: 'text', text: '您好，来抽奖吧' }, ['您好，来抽奖吧']],
  ['a link by title and description', link, ['新客见面礼', '最高188元立减金']],
  ['a mini-program card by its title', card, ['打开抽奖', '小程序']],
])('shows %s', (_what, message, words) => {
  const text = ask(message).text()
  for (const word of words) expect(text).toContain(word)
})

test('a picture is for the eye alone', () => {
  expect(ask(card).get('img').attributes()).toMatchObject({ alt: '', src: 'https://koi.example/card.png' })
})
