import { expect, test, vi } from 'vitest'
import type { Client } from '#shared/api/client'
import { createPracticeChat } from './practice-chat'

const gu = { externalUserId: 'practice-0-a', name: '顾晓芸', about: '开茶馆', replies: ['您好。', '孩子三年级了。'] }

function open() {
  const beginPractice = vi.fn(async () => gu)
  const chat = createPracticeChat({ practice: { beginPractice } } as unknown as Client)
  const send = (...texts: string[]) => chat.wecom.sendInOrder(texts.map((text) => ({ kind: 'text', text })), () => undefined)
  const said = () => chat.lines.value.map(({ isOwn, text }) => `${isOwn ? '我' : '客户'}：${text}`)
  return { beginPractice, chat, send, said }
}

test('the chat beside the page is the simulated customer’s, one for as long as the page is open (S25)', async () => {
  const { chat, beginPractice } = open()
  const context = { kind: 'single', externalUserId: 'practice-0-a', canSend: true }
  expect([await chat.wecom.chatContext(), await chat.wecom.chatContext()]).toEqual([context, context])
  expect(beginPractice).toHaveBeenCalledOnce()
})

test('what is sent stands in the chat, in its order, and he answers once to each sending until he has said all', async () => {
  const { chat, send, said } = open()
  await chat.wecom.chatContext()
  expect(await send('您好，我是林晚晴', '有事找我')).toEqual({ sent: 2, stoppedBy: null })
  await send('孩子多大了？')
  await send('好的')
  expect(said()).toEqual(['我：您好，我是林晚晴', '我：有事找我', '客户：您好。', '我：孩子多大了？', '客户：孩子三年级了。', '我：好的'])
})

test('a link stands there by its title', async () => {
  const { chat, said } = open()
  await chat.wecom.sendInOrder([{ kind: 'link', title: '新客见面礼', description: '', url: 'https://koi.example/', imageUrl: null }], () => undefined)
  expect(said()).toEqual(['我：[链接] 新客见面礼'])
})
