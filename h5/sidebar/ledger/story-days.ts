import type { VoucherTrace } from '#shared/ledger/contract'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'

type Story = VoucherTrace['story']

/** The steps of each Shanghai day, in the order they happened. */
export function storyDays(story: Story): { day: CalendarDay; steps: Story }[] {
  const days: { day: CalendarDay; steps: Story }[] = []
  for (const step of story) {
    const day = shanghaiDay(new Date(step.at))
    const last = days.at(-1)
    if (last?.day === day) last.steps.push(step)
    else days.push({ day, steps: [step] })
  }
  return days
}
