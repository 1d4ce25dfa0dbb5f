import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import type { ConversionStanding, Script, ScriptPack, ScriptSending } from '#shared/script/contract'
import { packProblems } from '#shared/script/pack'
import { sendInOrder } from '../../../wecom/send-in-order'
import { usePlaceStore } from '../../chat/place-store'
import { useManagerStore } from '../../manager/manager-store'
import { chenMin } from '../../testing/bank-in-memory'
import { openDesk, type DeskClient } from '../../testing/open-desk'
import { useLibraryStore } from '../library-store'
import ScriptPane from '../ScriptPane.vue'
// Fetched now, not on the first test's time.
import '../PackForm.vue'

export const scriptOf = (id: string, title: string, change: Partial<Script> = {}): Script => ({
  id, title, step: null, scene: null, stages: [], kind: 'service', messages: ['{称呼}您好。'], sound: '', isOwn: false, review: null, ...change,
})

export const standingOf = (change: Partial<ConversionStanding> = {}): ConversionStanding => ({
  stage: 'potential', step: 'care', values: { 称呼: '周姐', 核心顾虑: null }, introducedAt: null, openSending: null, sentScriptIds: [],
  profile: { address: '', family: '', income: '', concern: '', holdings: '' }, ...change,
})

type Sending = ScriptSending & { isDropped: boolean }

/** What the bank keeps of scripts while WeCom destroys one page and opens the next. */
export interface ScriptBank {
  scripts: Script[]
  packs: ScriptPack[]
  favouriteIds: string[]
  recentIds: string[]
  standing: ConversionStanding
  sendings: Sending[]
}

export const scriptBank = (change: Partial<ScriptBank> = {}): ScriptBank => ({
  scripts: [], packs: [], favouriteIds: [], recentIds: [], standing: standingOf(), sendings: [], ...change,
})

const isWhole = ({ sent, messages }: ScriptSending) => sent === messages.length

function standingNow({ standing, sendings }: ScriptBank): ConversionStanding {
  const last = sendings.filter(({ sent }) => sent > 0).at(-1)
  const openSending = last && !last.isDropped && !isWhole(last) ? { ...last } : null
  return { ...standing, openSending, sentScriptIds: sendings.filter(isWhole).map(({ scriptId }) => scriptId) }
}

function startIn(bank: ScriptBank, id: string, scriptId: string): ScriptSending {
  const { title, messages } = bank.scripts.find((it) => it.id === scriptId)!
  const sending = { id, scriptId, title, messages, sent: 0, isDropped: false }
  bank.sendings.push(sending)
  return { ...sending }
}

function tellIn(bank: ScriptBank, id: string, sent: number, isDropped: boolean): { sent: number } {
  const sending = bank.sendings.find((it) => it.id === id)!
  sending.sent = Math.max(sending.sent, Math.min(sent, sending.messages.length))
  sending.isDropped ||= isDropped
  if (sending.sent > 0) bank.recentIds = [sending.scriptId, ...bank.recentIds.filter((it) => it !== sending.scriptId)]
  return { sent: sending.sent }
}

/** Answers as the server would. */
const clientOf = (bank: ScriptBank): DeskClient => ({
  compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) },
  script: {
    listScripts: async () => ({ ...bank, cursor: 'none', isWhole: true, removedIds: [] }),
    showStanding: async () => standingNow(bank),
    startSending: async ({ params, body }) => ({ outcome: 'ready', sending: startIn(bank, params.sendingId, body.scriptId) }),
    tellProgress: async ({ params, body }) => tellIn(bank, params.sendingId, body.sent, body.isDropped),
    favourScript: async ({ params, body: { isFavourite } }) => {
      const others = bank.favouriteIds.filter((it) => it !== params.scriptId)
      bank.favouriteIds = isFavourite ? [params.scriptId, ...others] : others
      return { isFavourite }
    },
    savePack: async ({ params: { packId }, body }) => {
      const problems = packProblems(body.step, body.items.map(({ part }) => part))
      if (problems.length > 0) return { outcome: 'incomplete', problems }
      const pack = { id: packId, isOwn: true, ...body }
      bank.packs = [pack, ...bank.packs.filter(({ id }) => id !== packId)]
      return { outcome: 'saved', pack }
    },
    removePack: async ({ params }) => {
      bank.packs = bank.packs.filter(({ id }) => id !== params.packId)
      return { isRemoved: true }
    },
  },
})

/** What the person says to WeCom's question before each message, in turn; then always yes. */
export type SaidToWecom = ('ok' | 'cancel' | Promise<'ok' | 'cancel'>)[]

/** The part 话术 beside a customer's chat, new: WeCom destroys the one before with every change of chat. */
export async function openScripts(bank: ScriptBank, said: SaidToWecom = []) {
  const arrived: string[] = []
  const ask = async (text: string) => {
    if ((await (said.shift() ?? 'ok')) === 'cancel') throw { errMsg: 'sendChatMessage:cancel' }
    arrived.push(text)
  }
  const desk = await openDesk(ScriptPane, clientOf(bank), {
    chatContext: async () => ({ kind: 'single', externalUserId: 'wm-zhou', canSend: true }),
    sendInOrder: (messages, onProgress) => sendInOrder(messages, (message) => ask(message.kind === 'text' ? message.text : message.kind), onProgress),
  })
  const settle = async () => {
    await vi.dynamicImportSettled()
    await flushPromises()
  }
  useManagerStore().manager = chenMin
  usePlaceStore().find()
  await useLibraryStore().load()
  await settle()
  const { screen } = desk
  const search = () => screen.get('[aria-label="搜索话术"]')
  return {
    ...desk, arrived, settle, search,
    press: async (name: string) => {
      await desk.press(name)
      await settle()
    },
    key: async (key: string) => {
      await search().trigger('keydown', { key })
      await settle()
    },
    titles: () => screen.findAll('[role="option"] .title').map((it) => it.text()),
    choose: (title: string) => screen.findAll('[role="option"]').find((it) => it.text().includes(title))!.trigger('click'),
    report: () => (screen.find('.report').exists() ? screen.get('.report').text() : ''),
  }
}
