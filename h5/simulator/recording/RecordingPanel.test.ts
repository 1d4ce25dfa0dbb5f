import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openPanel, type Panel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('录制', opening)

async function record() {
  const simulator = await open()
  await simulator.type('从哪个场景开始', 'last-top-prize')
  await simulator.pressHere('开始录制')
  return simulator
}

/** A file is chosen. */
async function give({ panel, settle }: Panel, text: string): Promise<void> {
  const input = panel().get<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input.element, 'files', { configurable: true, value: [new File([text], 'recording.json')] })
  await input.trigger('change')
  await new Promise((resolve) => setTimeout(resolve))
  await settle()
}

test('a recording begins in a scenario, with its phone in the hand', async () => {
  const { panel, part } = await record()
  expect(panel().text()).toContain('正在录制“只剩一份头奖”')
  expect(part('李伟的手机').find('iframe').exists()).toBe(true)
})

test('stopped, it is saved as a file', async () => {
  const { pressHere, files, said } = await record()
  await pressHere('停止录制')
  expect(said('status')).toEqual(['录制完成，共 0 个请求'])
  await pressHere('保存为文件')
  expect(files).toEqual([['koi-last-top-prize-20260212.json', expect.stringContaining('"koi-recording-1"')]])
})

test('nothing is being recorded any more: the server says so', async () => {
  const { mood, pressHere, said } = await record()
  mood.failing = { stopRecording: 'WRONG_STATE' }
  await pressHere('停止录制')
  expect(said('alert')).toEqual([expect.stringContaining('当前状态')])
})

test('played again, it says what came out otherwise', async () => {
  const simulator = await record()
  await simulator.pressHere('停止录制')
  simulator.bank.differences = [{ index: 0, path: '/api/campaigns/spring/draws', field: 'answer.amount', recorded: 388, replayed: 188 }]
  await simulator.pressHere('重放刚才的录制')
  expect(simulator.said('alert')).toEqual(['重放了 0 个请求，有 1 处不同'])
  expect(simulator.panel().get('[aria-label="不同之处"]').text()).toBe('第 1 个请求 /api/campaigns/spring/drawsanswer.amount录制时 388重放时 188')
})

test('a file is played again', async () => {
  const simulator = await open()
  await give(simulator, '{"format":"koi-recording-1","scenario":"last-top-prize","startedAt":"2026-02-12T02:00:00.000Z","requests":[]}')
  expect(simulator.said('status')).toEqual(['重放了 0 个请求，结果完全一致'])
})

test('another file is not', async () => {
  const simulator = await open()
  await give(simulator, 'name,phone')
  expect(simulator.said('alert')).toEqual(['这不是录制文件'])
})
