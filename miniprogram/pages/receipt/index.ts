import { computed, definePage, type Query } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { momentText } from '#shared/campaign/period-text'
import { groupThousands } from '#shared/money/group-thousands'
import { formatYuan } from '#shared/money/yuan'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

/** The bank's signature under one draw (K8), to be copied: it is checked on the H5 page, or by anybody else. */
export function setup({ c: campaignId = '' }: Query) {
  const client = useClient()
  const { answer, problem, load } = useAnswer(() => client.draw.showReceipt({ params: { campaignId } }))
  const receipt = computed(() => {
    const shown = answer.value?.receipt
    return shown && {
      ticket: `第 ${groupThousands(shown.ticket)} 号`,
      amount: `${formatYuan(shown.amount)}元`,
      time: momentText(shown.drawnAt),
      commitment: shown.commitment,
      signature: shown.signature,
    }
  })
  return { ...usePanel(), problem, load, receipt, copy: () => void wx.setClipboardData({ data: JSON.stringify(answer.value?.receipt) }) }
}

definePage(setup)
