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
