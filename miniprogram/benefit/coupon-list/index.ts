import { computed, defineComponent, ref } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import type { CouponView } from '#shared/coupon/contract'
import { conditionText, ownSceneChoices, validityText } from '#shared/coupon/coupon-text'
import type { Scene } from '#shared/coupon/scene'
import { formatYuan } from '#shared/money/yuan'
import { useAnswer } from '../../wx/use-answer'
import { usePayment } from './use-payment'

export type Props = Record<never, never>

const couponText = (coupon: CouponView) => ({
  id: coupon.id,
  amount: formatYuan(coupon.amount),
  name: coupon.name,
  condition: conditionText(coupon),
  note: validityText(coupon),
  isOver: coupon.status !== 'usable',
  action: coupon.status === 'usable' ? '使用' : '',
})

/** 我的券, by scene (C22), and the payment one of them is used in. */
export function setup() {
  const { coupon: client } = useClient()
  const { answer, problem, load } = useAnswer(() => client.listCoupons())
  const { coupon, begin, bound } = usePayment(() => void load())
  const scene = ref<Scene | 'all'>('all')
  const all = computed(() => answer.value?.coupons ?? [])

  return {
    ...bound,
    problem, load, scene,
    using: computed(() => coupon.value && couponText(coupon.value)),
    choices: computed(() => ownSceneChoices(all.value)),
    coupons: computed(() => answer.value && all.value.filter((it) => scene.value === 'all' || it.scene === scene.value).map(couponText)),
    chooseScene: ({ detail }: { detail: { name: Scene | 'all' } }) => void (scene.value = detail.name),
    use({ currentTarget }: { currentTarget: { dataset: { coupon: string } } }) {
      const chosen = all.value.find(({ id }) => id === currentTarget.dataset.coupon)
      if (chosen) begin(chosen)
    },
  }
}

defineComponent({ setup })
