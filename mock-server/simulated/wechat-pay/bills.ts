import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { nextDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { IssuerBook } from './issuer-book'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'
import { writeFundFlow } from './write-fund-flow'

const isDay = (text: string | undefined): text is CalendarDay => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(text!))

/** A day's bill is there from nine in the morning of the next. */
const isReady = (day: CalendarDay, now: Date) => now.getTime() >= Date.parse(`${nextDay(day)}T09:00:00+08:00`)

/** A day's bill in two steps, as WeChat Pay does it: an address with the file's hash, then the file. */
export function registerBills(scope: FastifyInstance, world: SimulatedWechatPay, book: IssuerBook): void {
  const files = new Map<string, string>()

  scope.get<{ Querystring: { bill_date?: string } }>('/v3/bill/fundflowbill', async ({ query, protocol, host }) => {
    const { bill_date: day } = query
    if (!isDay(day)) throw new IssuerError('PARAM_ERROR')
    if (!isReady(day, world.clock.now())) throw new IssuerError('STATEMENT_CREATING')
    const rows = book.rows().filter(({ at }) => shanghaiDay(new Date(at)) === day)
    if (rows.length === 0) throw new IssuerError('NO_STATEMENT_EXIST')
    const file = writeFundFlow(rows, world.merchantId)
    const token = world.random.bytes(16).toString('hex')
    files.set(token, file)
    return {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(file).digest('hex'),
      download_url: `${protocol}://${host}${scope.prefix}/v3/billdownload/file?token=${token}`,
    }
  })

  scope.get<{ Querystring: { token: string } }>('/v3/billdownload/file', (request, reply) => {
    const file = files.get(request.query.token)
    files.delete(request.query.token)
    if (file === undefined) throw new IssuerError('NO_STATEMENT_EXIST')
    return reply.type('text/plain; charset=utf-8').send(file)
  })
}
