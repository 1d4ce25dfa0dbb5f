import { computed, defineComponent } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'

export type Props = Record<never, never>

/** After the manager the bank's official account, where the campaign wants it (C15). */
export function setup() {
  const store = useCampaignStore()
  return {
    isWanted: computed(() => Boolean(store.campaign.followUrl)),
    open: () => void wx.navigateTo({ url: '/more/follow/index' }),
  }
}

defineComponent({ setup })
