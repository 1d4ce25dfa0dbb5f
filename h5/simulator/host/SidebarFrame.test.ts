import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { hello, openFrame, settle } from './testing/open-frame'

enableAutoUnmount(afterEach)

type Frame = ReturnType<typeof openFrame>

const button = ({ screen }: Frame, text: string) => screen.findAll('button').find((it) => it.text() === text)!
const ok = (id: number, name: string) => ({ kind: 'result', id, result: { err_msg: `${name}:ok` } })

test('the frame signs the member in and names the client its page is in', () => {
  const { screen } = openFrame()
  const { src, name } = screen.get('iframe').attributes()
  expect(src).toBe('/simulated/wecom/phone?member=lin-wanqing&open=/sidebar/')
  expect(JSON.parse(name!)).toEqual({ koiBridge: { client: 'current' } })
})

test("a page's call is made where the member stands, and answered", async () => {
  const { loadPage, calls } = openFrame()
  const page = loadPage()
  await page.invoke('getContext', { a: 1 })
  expect(calls).toEqual([{
    pageId: expect.any(String), memberId: 'lin-wanqing', conversationId: 'single:lin-wanqing:cust-02', entry: 'single_chat_tools',
    name: 'getContext', params: { a: 1 }, url: 'https://koi.example/sidebar/',
  }])
  expect(page.answers).toEqual([ok(1, 'getContext')])
})

test('a chat the page asks for is brought to the front', async () => {
  const { screen, loadPage } = openFrame()
  const page = loadPage()
  await page.invoke('openEnterpriseChat', { externalUserIds: 'wm-hu' })
  expect(page.answers).toEqual([ok(1, 'openEnterpriseChat')])
  expect(screen.emitted('open')).toEqual([['single:lin-wanqing:cust-10']])
})

test.each([
  ['another site', { origin: 'https://elsewhere.example' }],
  ['another window', { isFramed: false }],
  ['no window', { source: null }],
  ['our page, but not the bridge', { message: { vite: 'ping' } }],
])('nobody else is answered: %s', async (_who, page) => {
  const { loadPage, calls } = openFrame()
  await loadPage(page).invoke('getContext')
  expect(calls).toEqual([])
})

test('every loading of the page is registered by itself, and the one before is no longer answered', async () => {
  const { loadPage, calls } = openFrame()
  const before = loadPage()
  await before.invoke('agentConfig')
  const after = loadPage()
  await after.invoke('agentConfig')
  await before.invoke('getContext')
  expect(calls.map(({ name }) => name)).toEqual(['agentConfig', 'agentConfig'])
  expect(calls[0]!.pageId).not.toBe(calls[1]!.pageId)
})

test('before a message goes out the person sees to whom and what', async () => {
  const frame = openFrame()
  const page = frame.loadPage()
  await page.invoke('sendChatMessage')
  const dialog = frame.screen.get('[role="dialog"]')
  expect(frame.screen.get(`[id="${dialog.attributes('aria-labelledby')}"]`).text()).toBe('发送给 周若楠？')
  expect(dialog.text()).toContain((hello as { text: string }).text)
  await button(frame, '发送').trigger('click')
  await settle()
  expect(frame.decisions).toEqual([['call-1', true]])
  expect(page.answers).toEqual([ok(1, 'sendChatMessage')])
  expect(frame.screen.find('[role="dialog"]').exists()).toBe(false)
})

test.each<[string, (frame: Frame) => Promise<void>]>([
  ['取消', (frame) => button(frame, '取消').trigger('click')],
  ['Escape', ({ screen }) => screen.get('[role="dialog"]').trigger('keydown', { key: 'Escape' })],
])('%s keeps the message back', async (_way, refuse) => {
  const frame = openFrame()
  const page = frame.loadPage()
  await page.invoke('sendChatMessage')
  await refuse(frame)
  await settle()
  expect(page.answers).toEqual([{ kind: 'result', id: 1, result: { err_msg: 'sendChatMessage:cancel' } }])
})

test('two messages are asked about one after the other', async () => {
  const frame = openFrame()
  const page = frame.loadPage()
  await page.invoke('sendChatMessage')
  await page.invoke('sendChatMessage')
  await button(frame, '取消').trigger('click')
  await button(frame, '发送').trigger('click')
  await settle()
  expect(frame.decisions).toEqual([['call-1', false], ['call-2', true]])
})

test('another conversation destroys the page, and what it asked to send is not sent', async () => {
  const frame = openFrame()
  const page = frame.loadPage()
  await page.invoke('sendChatMessage')
  const before = frame.screen.get('iframe').element
  await frame.screen.setProps({ conversationId: 'group:xihu-neighbours' })
  expect(frame.screen.get('iframe').element).not.toBe(before)
  expect(frame.screen.find('[role="dialog"]').exists()).toBe(false)
  expect(frame.decisions).toEqual([['call-1', false]])
  await page.invoke('getContext')
  expect(frame.calls.map(({ name }) => name)).toEqual(['sendChatMessage'])
})

test('closing the sidebar takes back what was asked', async () => {
  const frame = openFrame()
  await frame.loadPage().invoke('sendChatMessage')
  frame.screen.unmount()
  expect(frame.decisions).toEqual([['call-1', false]])
})

test('the person can close the sidebar and open it again', async () => {
  const { screen } = openFrame()
  const before = screen.get('iframe').element
  ;(screen.vm as unknown as { reopen(): void }).reopen()
  await settle()
  expect(screen.get('iframe').element).not.toBe(before)
})

test('a silent host takes every call and never answers', async () => {
  const { screen, loadPage, calls } = openFrame()
  await screen.setProps({ bridge: { ...defaultBridge, answers: 'silent' } })
  const page = loadPage()
  await page.invoke('agentConfig')
  expect([calls, page.answers]).toEqual([[], []])
})

test('a call that got lost on the way to the simulated WeCom has failed', async () => {
  const { loadPage, goOffline } = openFrame()
  goOffline()
  const page = loadPage()
  await page.invoke('getContext')
  expect(page.answers).toEqual([{ kind: 'result', id: 1, result: { err_msg: 'getContext:fail' } }])
})

test('another client at the desk opens the page anew, as that client', async () => {
  const { screen } = openFrame()
  const before = screen.get('iframe').element
  await screen.setProps({ bridge: { ...defaultBridge, client: 'old' } })
  expect(screen.get('iframe').element).not.toBe(before)
  expect(JSON.parse(screen.get('iframe').attributes('name')!)).toEqual({ koiBridge: { client: 'old' } })
})
