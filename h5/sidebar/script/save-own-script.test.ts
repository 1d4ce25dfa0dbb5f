import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Script } from '#shared/script/contract'
import { useManagerStore } from '../manager/manager-store'
import { chenMin } from '../testing/bank-in-memory'
import { openDesk, refuse } from '../testing/open-desk'
import { useLibraryStore } from './library-store'
import ScriptPane from './ScriptPane.vue'
import './OwnScriptForm.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const rain: Script = {
  id: 'rain', title: '下雨提醒', step: null, scene: null, stages: [], kind: 'service', messages: ['出门带伞。'], sound: '', isOwn: false, review: null,
}

/** What is saved waits for compliance. */
function bank() {
  const saved = new Map<string, Script>()
  const state = { isDown: false, saved }
  const script = {
    listScripts: async () => ({ cursor: `e_${saved.size}`, isWhole: true, scripts: [...saved.values(), rain], removedIds: [], favouriteIds: [], recentIds: [], packs: [] }),
    showStanding: async () => ({
      stage: 'potential' as const, step: null, values: {}, introducedAt: null, openSending: null, sentScriptIds: [],
      profile: { address: '', family: '', income: '', concern: '', holdings: '' },
    }),
    saveScript: async ({ params, body }: { params: { scriptId: string }; body: Pick<Script, 'title' | 'messages'> }) => {
      const own: Script = { ...rain, ...body, id: params.scriptId, isOwn: true, review: { state: 'pending', reason: null } }
      saved.set(own.id, own)
      return state.isDown ? refuse('NETWORK_ERROR')() : { outcome: 'saved' as const, script: own }
    },
  }
  return { state, script }
}

async function write({ script }: ReturnType<typeof bank>) {
  const desk = await openDesk(ScriptPane, { script, compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) } })
  useManagerStore().manager = chenMin
  await useLibraryStore().load()
  await vi.dynamicImportSettled()
  await flushPromises()
  await desk.press('＋ 新建')
  await desk.type('标题', '周末去喝茶')
  await desk.type('内容', '茶园开了。')
  return desk
}

test('what was just written stands open, and says that it waits for compliance (K4)', async () => {
  const { screen, press } = await write(bank())
  await press('保存')
  expect(screen.get('section[aria-label="周末去喝茶"]').text()).toContain('正在等合规审核')
  expect(screen.findAll('[role="option"] .title').map((it) => it.text())).toEqual(['周末去喝茶'])
})

test('saved again after a lost answer, it is one script', async () => {
  const { state, script } = bank()
  state.isDown = true
  const { screen, press } = await write({ state, script })
  await press('保存')
  expect(screen.text()).toContain('网络不太稳定')
  state.isDown = false
  await press('保存')
  expect([...state.saved.values()].map(({ title }) => title)).toEqual(['周末去喝茶'])
})
