import { failureText, type FailureText } from '#shared/payout/failure-text'
import type { Payouts } from './payout-store'

type Failed = Payouts['failed'][number]

export interface FailureGroup extends FailureText {
  code: string
  failed: readonly Failed[]
}

/** Those with one cause together, the most frequent cause first: it is mended once for all of them. */
export function groupFailures(failed: readonly Failed[]): FailureGroup[] {
  const groups = new Map<string, Failed[]>()
  for (const it of failed) {
    const { what } = failureText(it)
    groups.set(what, [...(groups.get(what) ?? []), it])
  }
  const found = [...groups.values()].map((group) => ({ ...failureText(group[0]!), code: group[0]!.code, failed: group }))
  found.sort((one, other) => other.failed.length - one.failed.length)
  return found
}
