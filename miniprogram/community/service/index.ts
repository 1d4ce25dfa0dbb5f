import { computed, definePage, ref, type Query } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { bankAddress } from '../../wx/bank-address'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

/** The bank's own page for a payment service (C26). Of one that it offers: no address comes by the link. */
export function setup({ s: serviceId = '' }: Query) {
  const { service: client } = useClient()
  const { answer, problem, load } = useAnswer(async () => {
    const given = await client.listServices()
    // He has come to pay: that the bank does not hear of it keeps him from nothing.
    if (given.services.some(({ id }) => id === serviceId)) void client.openService({ params: { serviceId } }).catch(() => undefined)
    return given
  })
  const isBroken = ref(false)
  const service = computed(() => answer.value?.services.find(({ id }) => id === serviceId))
  const address = computed(() => (service.value ? bankAddress(service.value.link) : ''))

  return {
    ...usePanel(),
    problem, load, isBroken,
    address: computed(() => (isBroken.value ? '' : address.value)),
    isGone: computed(() => answer.value !== null && !service.value),
    fail: () => void (isBroken.value = true),
    again: () => void (isBroken.value = false),
    copy: () => void wx.setClipboardData({ data: address.value }),
    goBack: () => void wx.navigateBack(),
  }
}

definePage(setup)
