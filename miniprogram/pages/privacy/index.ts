import { computed, definePage, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { useInfoStore } from '#shared/participation/info-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import type { OwnRecord } from '#shared/privacy/contract'
import {
  ASSESSED_TEXT, dayOf, erasureEffects, FEW_RECORDS, HANDED_ON_TEXT, introductionText, KEPT_TEXT, keptTexts, MESSAGES_TEXT, NO_NUMBERS_TEXT, notesText, NOTHING_KEPT_TEXT, numbersText, QUESTIONS_TEXT, traceTexts, viewersText, withdrawalEffects, withdrawnText,
} from '#shared/privacy/privacy-words'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

interface TapOn {
  currentTarget: { dataset: { campaign: string } }
}

/** Asked before something is erased for good. */
const isSure = (title: string, content: string) =>
  // oxlint-disable-next-line koi/older-phones -- WeChat's question, no <dialog>.
  new Promise<boolean>((resolve) => void wx.showModal({ title, content, confirmText: '确认', cancelText: '先不', success: ({ confirm }) => resolve(confirm) }))

/** What the bank holds about the customer, and what he can do about it (K1, K2, K12): the H5's panel. */
export function setup() {
  const { privacy } = useClient()
  const participation = useParticipationStore()
  const info = useInfoStore()
  const { answer, problem, load } = useAnswer(() => privacy.showOwnRecord())
  const doing = ref('')
  /** Every record of money, not only the first of them. */
  const isWhole = ref(false)

  async function act(work: () => Promise<OwnRecord>) {
    if (doing.value === '…') return
    doing.value = '…'
    doing.value = await work().then((record) => ((answer.value = record), ''), errorText)
  }

  async function withdraw({ currentTarget }: TapOn) {
    const { campaign: campaignId } = currentTarget.dataset
    const consent = answer.value?.consents.find((it) => it.campaignId === campaignId)
    if (!consent || !(await isSure('撤回同意之后会这样', withdrawalEffects(consent).join('\n')))) return
    await act(() => privacy.withdrawConsent({ params: { campaignId } }))
    if (doing.value !== '') return
    info.forgetAll()
    await participation.refresh().catch(() => undefined)
  }

  async function eraseNotes() {
    if (await isSure('删除之后会这样', erasureEffects.join('\n'))) await act(() => privacy.eraseNotes())
  }

  return {
    ...usePanel(),
    problem, load, withdraw, eraseNotes,
    doing: computed(() => (doing.value === '…' ? '' : doing.value)),
    record: computed(() => answer.value && recordText(answer.value, isWhole.value)),
    messagesText: MESSAGES_TEXT,
    assessedText: ASSESSED_TEXT,
    questionsText: QUESTIONS_TEXT,
    noNumbersText: NO_NUMBERS_TEXT,
    nothingKeptText: NOTHING_KEPT_TEXT,
    keptText: KEPT_TEXT,
    handedOnText: HANDED_ON_TEXT,
    showAll: () => void (isWhole.value = true),
    toggleMessages: () => void act(() => (answer.value?.messagesStoppedAt === null ? privacy.stopMessages() : privacy.resumeMessages())),
  }
}

function recordText(record: OwnRecord, isWhole: boolean) {
  const { consents, messagesStoppedAt, notes, traces, viewers, name } = record
  return {
    introduction: introductionText(viewers.bankName),
    consents: consents.map((it) => ({
      id: it.campaignId,
      campaignName: it.campaignName,
      numbers: numbersText(it),
      purpose: it.purpose,
      given: `${dayOf(it.givenAt)}同意，授权说明 ${it.version}`,
      withdrawn: it.withdrawnAt === null ? '' : withdrawnText({ ...it, withdrawnAt: it.withdrawnAt }),
    })),
    isReceiving: messagesStoppedAt === null,
    messages: messagesStoppedAt === null ? '有新活动时，客户经理会发消息告诉您。' : `${dayOf(messagesStoppedAt)}起，我们不再给您发活动消息。`,
    kept: (isWhole ? record.kept : record.kept.slice(0, FEW_RECORDS)).map((it, place) => ({ place, ...keptTexts(it) })),
    keptCount: record.kept.length,
    isAssessed: record.isAssessed,
    notes: notesText(notes),
    traces: traceTexts(traces),
    name: name ?? '',
    viewers: viewersText(viewers),
  }
}

definePage(setup)
