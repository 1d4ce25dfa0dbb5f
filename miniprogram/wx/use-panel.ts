import { computed } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useElderStore } from '../elder/elder-store'

/** Of a page that lies over the campaign's: its look. Opened by itself, after DevTools' refresh say, it leads there first. */
export function usePanel() {
  const elder = useElderStore()
  if (!useCampaignStore().campaign.id) void wx.reLaunch({ url: '/pages/campaign/index' })
  return { screen: computed(() => `${elder.screenClass} is-panel`) }
}
