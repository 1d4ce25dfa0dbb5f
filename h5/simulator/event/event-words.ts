import type { EventSettings } from '#shared/simulator/contract'

export const orderChoices: readonly { value: EventSettings['order']; text: string }[] = [
  { value: 'asHappened', text: '随发随送' },
  { value: 'held', text: '先扣住' },
  { value: 'shuffled', text: '乱序放行' },
]
