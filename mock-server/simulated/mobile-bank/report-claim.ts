import * as z from 'zod'
import type { Clock } from '#shared/time/clock'
import { voucherStatus } from '#shared/voucher/contract'
import { voucherRoutes } from '#shared/voucher/routes'
import { createRequestSigner, type SharedSecret } from '../../gateway/sign-request'
import type { Random } from '../../random'

export interface ClaimReporting extends SharedSecret {
  /** Where the server that is told of claims listens, without a slash at the end; asked at each claim. */
  callbackBase: () => string
  clock: Clock
  random: Random
}

/** What became of a claim: where the prize stands since, or why nobody can tell. */
export type ClaimResult = z.output<typeof voucherStatus> | 'unknownVoucher' | 'noAnswer'

const TIMEOUT_MS = 5_000

const answer = z.object({ status: voucherStatus })

async function readResult(response: Response): Promise<ClaimResult> {
  // 400: what stands in the address is no id at all.
  if (response.status === 400 || response.status === 404) return 'unknownVoucher'
  if (!response.ok) return 'noAnswer'
  return answer.parse(await response.json()).status
}

/** Tells the server of a claim, signed as the bank's systems do. Never throws: a person waits for the page. */
export function createClaimReporter({ callbackBase, appKey, secret, ...sources }: ClaimReporting) {
  const sign = createRequestSigner({ appKey, secret }, sources)
  return async (voucherId: string): Promise<ClaimResult> => {
    const { method, path } = voucherRoutes.claimVoucher
    const url = new URL(`${callbackBase()}${path}`)
    const body = JSON.stringify({ voucherId })
    const headers = { ...sign({ method, path: url.pathname, body }), 'content-type': 'application/json' }
    try {
      return await readResult(await fetch(url, { method, headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) }))
    } catch {
      return 'noAnswer'
    }
  }
}
