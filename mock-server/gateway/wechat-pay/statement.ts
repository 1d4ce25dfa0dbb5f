import { createHash } from 'node:crypto'
import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { StatementRow } from '../wechat-pay'
import { readFundFlow } from './read-fund-flow'
import type { Wire } from './wire'

const bill = z.object({ download_url: z.string(), hash_type: z.literal('SHA1'), hash_value: z.string() })

const unavailable = (detail: string) => new ApiError('ISSUER_UNAVAILABLE', detail)

/** The fund-flow bill of a day, fetched in two steps and checked against its hash. Throws STATEMENT_NOT_READY and ISSUER_UNAVAILABLE. */
export async function fetchStatement(wire: Wire, day: CalendarDay): Promise<StatementRow[]> {
  const answer = await wire.ask('GET', `/v3/bill/fundflowbill?bill_date=${day}`)
  if (answer.kind === 'lost') throw unavailable(answer.detail)
  if (answer.kind === 'refused') {
    // A day on which no money moved has no bill.
    if (answer.code === 'NO_STATEMENT_EXIST') return []
    if (answer.code === 'STATEMENT_CREATING') throw new ApiError('STATEMENT_NOT_READY', day)
    throw unavailable(`${answer.code} ${answer.text}`)
  }
  const { data } = bill.safeParse(answer.body)
  const bytes = data ? await wire.download(data.download_url) : null
  if (!data || !bytes) throw unavailable(`the statement of ${day} cannot be downloaded`)
  const hash = createHash('sha1').update(bytes).digest('hex')
  if (hash !== data.hash_value.toLowerCase()) throw unavailable(`the statement of ${day} is not what its hash says`)
  return readFundFlow(bytes.toString('utf8'))
}
