import { computed, defineComponent, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { signInRewardText } from '#shared/coupon/coupon-text'
import { monthWeeks } from '#shared/sign-in/month-weeks'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

/** 每日签到 (C19), and what signing in day after day brings. */
export function setup() {
  const client = useClient()
  const { answer, problem, load } = useAnswer(() => client.signIn.showSignIns())
  const offers = useAnswer(() => client.coupon.listOffers())
  const isSigning = ref(false)
  const signProblem = ref('')

  async function sign() {
    if (isSigning.value || answer.value?.isSignedToday) return
    isSigning.value = true
    signProblem.value = ''
    try {
      answer.value = await client.signIn.signIn()
      // One day more may be the one that was missing.
      void offers.load()
    } catch (error) {
      signProblem.value = errorText(error)
    }
    isSigning.value = false
  }

  const calendar = computed(() => {
    const signed = answer.value
    if (!signed) return []
    return monthWeeks(signed.today).flat().map((day, place) => ({
      place,
      text: day ? String(Number(day.slice(8))) : '',
      state: day === null ? 'is-empty' : [signed.days.includes(day) && 'is-signed', day === signed.today && 'is-today'].filter(Boolean).join(' '),
    }))
  })

  const rewards = computed(() => {
    const streak = answer.value?.streak ?? 0
    const all = offers.answer.value?.offers ?? []
    return all.filter(({ kind }) => kind === 'signIn').map((offer) => signInRewardText(offer, streak))
  })

  return {
    problem, load, sign, signProblem, calendar, answer, rewards,
    names: ['一', '二', '三', '四', '五', '六', '日'],
    label: computed(() => (answer.value?.isSignedToday ? '明天再来' : isSigning.value ? '正在签到…' : '签到')),
  }
}

defineComponent({ setup })
