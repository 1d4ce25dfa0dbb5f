import { computed, definePage, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { monthWeeks } from '#shared/sign-in/month-weeks'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

/** 每日签到 (C19). */
export function setup() {
  const client = useClient()
  const { answer, problem, load } = useAnswer(() => client.signIn.showSignIns())
  const isSigning = ref(false)
  const signProblem = ref('')

  async function sign() {
    if (isSigning.value || answer.value?.isSignedToday) return
    isSigning.value = true
    signProblem.value = ''
    try {
      answer.value = await client.signIn.signIn()
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

  return {
    ...usePanel(),
    problem, load, sign, signProblem, calendar, answer,
    names: ['一', '二', '三', '四', '五', '六', '日'],
    label: computed(() => (answer.value?.isSignedToday ? '明天再来' : isSigning.value ? '正在签到…' : '签到')),
  }
}

definePage(setup)
