import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDesk } from '../testing/open-desk'
import { useManagerStore } from '../manager/manager-store'
import { chenMin } from '../testing/bank-in-memory'
import { useLibraryStore } from './library-store'
import ScriptPane from './ScriptPane.vue'
import './OwnScriptForm.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

async function open() {
  const desk = await openDesk(ScriptPane, {
    compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) },
    script: {
      listScripts: async () => ({ cursor: 'e_1', isWhole: true, scripts: [], removedIds: [], favouriteIds: [], recentIds: [], packs: [] }),
      showStanding: async () => ({
        stage: 'potential', step: null, values: {}, introducedAt: null, openSending: null, sentScriptIds: [],
        profile: { address: '', family: '', income: '', concern: '', holdings: '' },
      }),
    },
  })
  useManagerStore().manager = chenMin
  await useLibraryStore().load()
  await vi.dynamicImportSettled()
  await flushPromises()
  return desk
}

test('a script that is being written is still there when WeCom has opened the page anew, until it is given up', async () => {
  const first = await open()
  await first.press('＋ 新建')
  await first.type('标题', '周末去喝茶')
  first.screen.unmount()
  const second = await open()
  expect(second.screen.get<HTMLInputElement>('form input').element.value).toBe('周末去喝茶')
  await second.press('取消')
  second.screen.unmount()
  expect((await open()).screen.find('form').exists()).toBe(false)
})
