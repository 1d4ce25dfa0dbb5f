import { computed, defineComponent, inject, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { sessionKey } from '../../session/session'
import { wxStorage } from '../../wx/wx-storage'

export interface Props {
  voucherId: string
}

/** What he said about a prize, once on this phone. */
type Said = '' | 'agreed' | 'refused'

const texts: Readonly<Record<Said, string>> = { '': '', agreed: '到账时，微信会提醒您。', refused: '没关系，到账日期以这里为准。' }

const keyOf = (voucherId: string) => `koi-notice-${voucherId}`

/** WeChat's own question. It may only be asked while a tap is being answered. */
const ask = (templateId: string) =>
  new Promise<boolean>((resolve) =>
    void wx.requestSubscribeMessage({
      tmplIds: [templateId],
      success: (answer) => resolve(answer[templateId] === 'accept'),
      // He has turned such messages off altogether.
      fail: () => resolve(false),
    }))

/** Whether WeChat shall tell him when his prize has arrived: each yes is good for one message. No is fine. */
export function setup(props: Readonly<Props>) {
  const session = inject(sessionKey)!
  const { voucher } = useClient()
  const templateId = ref('')
  const said = ref((wxStorage.getItem(keyOf(props.voucherId)) ?? '') as Said)
  const isBusy = ref(false)
  const problem = ref('')
  void session.current().then(
    (it) => (templateId.value = it.payoutTemplateId ?? ''),
    () => undefined,
  )

  function note(it: Said) {
    said.value = it
    wxStorage.setItem(keyOf(props.voucherId), it)
  }

  /** Said yes, the bank has to know of it: otherwise nobody sends anything. */
  async function tellBank() {
    const { isKept } = await voucher.agreeToNotice({ params: { voucherId: props.voucherId }, body: { code: await session.freshCode() } })
    note(isKept ? 'agreed' : 'refused')
  }

  async function tap() {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    if (await ask(templateId.value)) await tellBank().catch((error: unknown) => (problem.value = errorText(error)))
    else note('refused')
    isBusy.value = false
  }

  return {
    isBusy, problem, tap,
    canAsk: computed(() => templateId.value !== '' && said.value === ''),
    text: computed(() => texts[said.value]),
  }
}

defineComponent({ properties: { voucherId: String }, setup })
