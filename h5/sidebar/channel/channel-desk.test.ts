import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Channel } from '#shared/channel/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import ChannelDesk from './ChannelDesk.vue'

enableAutoUnmount(afterEach)

const fair: Channel = { code: 'print-a', name: '春季展架', kind: 'exposure', ground: 'other', isPrinted: true, managerName: '林晚晴', branchName: '西湖支行' }
const own: Channel = { ...fair, code: 'xihu-01', name: '西湖支行大堂', kind: 'operate', ground: 'wechat', isPrinted: false }

const open = (client: DeskClient['channel'] = {}, canChange = true) =>
  openDesk(ChannelDesk, { channel: { listChannels: async () => ({ channels: [fair, own], canChange }), ...client } })

const linesOf = ({ screen }: Awaited<ReturnType<typeof open>>) => screen.findAll('section').map((it) => [it.get('h3').text(), ...it.findAll('li').map((line) => line.get('span').text())])

test('channels stand by what they are for, with what each kind is judged by (R25)', async () => {
  const desk = await open()
  expect(linesOf(desk)).toEqual([
    ['曝光渠道 1 个', '春季展架 其他触点西湖支行 · 林晚晴 · 印刷批次'],
    ['经营渠道 1 个', '西湖支行大堂 微信生态西湖支行 · 林晚晴'],
  ])
  expect(desk.screen.text()).toContain('看涨粉')
})

test('an operator puts a channel to the other kind, and it stands there (R25)', async () => {
  const setChannelKind = vi.fn(async () => ({ ...own, kind: 'exposure', ground: 'bank' }) as const)
  const desk = await open({ setChannelKind })
  await desk.press('改分类：西湖支行大堂')
  const form = desk.screen.get('form[aria-label="西湖支行大堂的分类"]')
  await form.get('input[value="exposure"]').setValue(true)
  await form.get('input[value="bank"]').setValue(true)
  await desk.press('保存分类')
  expect(setChannelKind).toHaveBeenCalledWith({ params: { channelCode: 'xihu-01' }, body: { kind: 'exposure', ground: 'bank' } })
  expect(linesOf(desk).map(([title]) => title)).toEqual(['曝光渠道 2 个', '经营渠道 0 个'])
})

test('who may only look has nothing to press; a change that failed says so', async () => {
  expect((await open({}, false)).screen.findAll('button')).toEqual([])
  const desk = await open({ setChannelKind: refuse('CHANNEL_NOT_FOUND') })
  await desk.press('改分类：春季展架')
  await desk.press('保存分类')
  expect(desk.screen.get('[role="alert"]').text()).toContain('没有找到这个渠道')
})
