import { computed, definePage, ref } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { bankAddress } from '../../wx/bank-address'
import { usePanel } from '../../wx/use-panel'

/** Where the bank's official account is followed (C15): as the campaign says, no address comes by the link. */
export function setup() {
  const panel = usePanel()
  const { campaign } = useCampaignStore()
  const isBroken = ref(false)
  const address = campaign.followUrl ? bankAddress(campaign.followUrl) : ''
  return {
    ...panel,
    address: computed(() => (isBroken.value ? '' : address)),
    fail: () => void (isBroken.value = true),
    copy: () => void wx.setClipboardData({ data: address }),
  }
}

definePage(setup)
