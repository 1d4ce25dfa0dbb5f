import { computed, defineComponent } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

/** 生活缴费: what brings a customer here every month (C26). */
export function setup() {
  const { service } = useClient()
  const { answer, problem, load } = useAnswer(() => service.listServices())
  return {
    problem, load,
    services: computed(() => answer.value?.services.map(({ id, name, text }) => ({ id, name, text })) ?? null),
    open: ({ currentTarget }: { currentTarget: { dataset: { service: string } } }) =>
      void wx.navigateTo({ url: `/community/service/index?s=${encodeURIComponent(currentTarget.dataset.service)}` }),
  }
}

defineComponent({ setup })
