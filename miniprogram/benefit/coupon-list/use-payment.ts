import { computed, ref, shallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import type { CouponView } from '#shared/coupon/contract'
import { couponRefusalText, paidTexts, type Payment } from '#shared/coupon/coupon-text'
import { scenes, sceneTexts, type Scene } from '#shared/coupon/scene'
import { parseYuan } from '#shared/money/yuan'

/** One coupon used in one payment, at a merchant of its scene (C22). `onFinished` follows when he is done with it. */
export function usePayment(onFinished: () => void) {
  const { coupon: client } = useClient()
  const coupon = shallowRef<CouponView | null>(null)
  const merchant = ref<Scene>('dining')
  const yuan = ref('')
  const problem = ref('')
  const isSending = ref(false)
  /** What came of the payment it was used in. */
  const paid = shallowRef<ReturnType<typeof paidTexts> | null>(null)

  function begin(chosen: CouponView) {
    coupon.value = chosen
    merchant.value = chosen.scene
    yuan.value = problem.value = ''
    paid.value = null
  }

  async function send(using: CouponView, payment: Payment) {
    const answer = await client.useCoupon({ params: { couponId: using.id }, body: payment })
    if (answer.outcome === 'used') paid.value = paidTexts(using, payment)
    else problem.value = couponRefusalText(using, payment, answer.refusal)
  }

  async function submit() {
    if (isSending.value || !coupon.value) return
    const payment = parseYuan(yuan.value)
    problem.value = payment ? '' : '请输入付款金额，例如 58.80'
    if (!payment) return
    isSending.value = true
    await send(coupon.value, { scene: merchant.value, payment }).catch((error: unknown) => (problem.value = errorText(error)))
    isSending.value = false
  }

  return {
    coupon, begin,
    bound: {
      merchant, yuan, paid, isSending, submit,
      paymentProblem: problem,
      merchants: scenes.map((name) => ({ name, text: sceneTexts[name] })),
      paymentTitle: computed(() => (paid.value ? '付款成功，优惠已抵扣' : '付款时使用')),
      chooseMerchant: ({ detail }: { detail: { name: Scene } }) => void (merchant.value = detail.name),
      typeYuan: ({ detail }: { detail: { value: string } }) => void (yuan.value = detail.value),
      finish() {
        // What is under way is waited for: its answer would stand under the next coupon.
        if (isSending.value) return
        coupon.value = null
        onFinished()
      },
    },
  }
}
