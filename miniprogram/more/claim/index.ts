import { computed, definePage, ref, type Query } from '@vue-mini/core'
import { useParticipationStore } from '#shared/participation/participation-store'
import { useVoucherStore } from '#shared/voucher/voucher-store'
import { bankAddress } from '../../wx/bank-address'
import { usePanel } from '../../wx/use-panel'

/** The bank's own page, on which a prize is claimed (C16). Of a voucher that is his: no address comes by the link. */
export function setup({ v: voucherId = '' }: Query) {
  const participation = useParticipationStore()
  const vouchers = useVoucherStore()
  const isBroken = ref(false)
  const own = computed(() => [participation.view?.draw?.voucher, ...(vouchers.vouchers ?? [])].find((it) => it?.id === voucherId))
  if (!own.value) void vouchers.load()

  return {
    ...usePanel(),
    address: computed(() => (own.value?.claim && !isBroken.value ? bankAddress(own.value.claim.fallbackUrl) : '')),
    isBroken,
    isClaimed: computed(() => own.value !== undefined && own.value.claim === null),
    problem: computed(() => vouchers.problem),
    load: () => void vouchers.load(),
    fail: () => void (isBroken.value = true),
    again: () => void (isBroken.value = false),
    copy: () => void (own.value?.claim && wx.setClipboardData({ data: bankAddress(own.value.claim.fallbackUrl) })),
    goBack: () => void wx.navigateBack(),
  }
}

definePage(setup)
