/** What became of what was due (D17). */
export interface Execution {
  /** All whose time has come, sent or not. */
  due: number
  /** Those that were sent, the late ones among them. */
  sent: number
  late: number
  /** Let go, with a reason. */
  skipped: number
}

/** Of what was due, so many per cent were sent: 9 of 10 are 90%; "—" where nothing was due (D17). */
export const executionText = ({ due, sent }: Pick<Execution, 'due' | 'sent'>): string =>
  due === 0 ? '—' : `${Number(((sent / due) * 100).toFixed(1))}%`

/** "该发 10 条：准时 7 条，迟发 2 条，跳过 1 条，没发 0 条。": the parts are all of it. */
export const executionParts = ({ due, sent, late, skipped }: Execution): string =>
  `该发 ${due} 条：准时 ${sent - late} 条，迟发 ${late} 条，跳过 ${skipped} 条，没发 ${due - sent - skipped} 条。`
