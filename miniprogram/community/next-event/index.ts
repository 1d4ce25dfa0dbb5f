import { computed, defineComponent } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { formatDay } from '#shared/time/calendar-day'
import { daysLeftText, eventPlaceText, eventText } from '#shared/weekly-event/event-text'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

/** The group's next Friday, which is what makes it a habit (C29). */
export function setup() {
  const { weeklyEvent } = useClient()
  const { answer, problem, load } = useAnswer(() => weeklyEvent.showWeeklyEvent())
  const event = computed(() => {
    const shown = answer.value
    if (!shown) return null
    const { title, text, prizeText, startsOn } = shown
    return { when: eventText(shown), day: `${formatDay(startsOn)} · ${daysLeftText(shown)}`, title, text, prizeText, place: eventPlaceText(shown) }
  })
  return { problem, load, event }
}

defineComponent({ setup })
