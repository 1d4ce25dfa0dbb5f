import { permutePrizes } from '../prize/permute-prizes'
import { ticketsIn, type DrawsRecord, type RecordedDraw, type RecordedPrize } from './draws-record'
import { problem, type Problem } from './draws-problem'

/** A gap is one problem however long it is: a record of one line must not make two million. */
function gaps(isSeen: Uint8Array, last: number): Problem[] {
  const problems: Problem[] = []
  let next = 1
  for (let ticket = 1; ticket <= last; ticket += 1) {
    if (!isSeen[ticket]) continue
    if (next < ticket) problems.push(problem.ticketMissing(next, ticket - 1))
    next = ticket + 1
  }
  return problems
}

/** Tickets are handed out 1, 2, 3…: up to the last one drawn, each has exactly one draw. Later ones may have none. */
export function checkTickets({ prizes, draws }: DrawsRecord): Problem[] {
  const tickets = ticketsIn(prizes)
  const problems: Problem[] = []
  const isSeen = new Uint8Array(tickets + 1)
  let last = 0
  for (const { ticket } of draws) {
    if (ticket < 1 || ticket > tickets) problems.push(problem.ticketUnknown(ticket, tickets))
    else if (isSeen[ticket]) problems.push(problem.ticketTwice(ticket))
    else {
      isSeen[ticket] = 1
      last = Math.max(last, ticket)
    }
  }
  return [...problems, ...gaps(isSeen, last)]
}

type PrizeDue = (draw: RecordedDraw) => RecordedPrize | undefined

/** With the seed, the prize a ticket leads to; before it is public, whichever prize of the plan has the draw's code. */
function prizeDue(prizes: readonly RecordedPrize[], seed: Uint8Array | null): PrizeDue {
  if (seed === null) {
    const byCode = new Map(prizes.map((prize) => [prize.code, prize]))
    return ({ prizeCode }) => byCode.get(prizeCode)
  }
  const order = permutePrizes(prizes.map(({ count }) => count), seed)
  return ({ ticket }) => prizes[order[ticket - 1]!]
}

/** Every draw has the prize its ticket leads to, and the amount the plan gives that prize. */
export function checkPrizes({ prizes, draws }: DrawsRecord, seed: Uint8Array | null): Problem[] {
  const tickets = ticketsIn(prizes)
  const names = new Map(prizes.map(({ code, name }) => [code, name]))
  const dueTo = prizeDue(prizes, seed)
  return draws.flatMap((draw) => {
    const { ticket, prizeCode, amount } = draw
    // Already told by checkTickets.
    if (ticket < 1 || ticket > tickets) return []
    const due = dueTo(draw)
    if (due?.code === prizeCode && due.amount === amount) return []
    return [problem.wrongPrize(ticket, { name: names.get(prizeCode) ?? prizeCode, amount }, due)]
  })
}

/** No prize is drawn more often than the plan has it; once all tickets are drawn, none less often either (R12). */
export function checkCounts({ prizes, draws }: DrawsRecord): Problem[] {
  const drawn = new Map(prizes.map(({ code }) => [code, 0]))
  for (const { prizeCode } of draws) drawn.set(prizeCode, (drawn.get(prizeCode) ?? 0) + 1)
  const isComplete = draws.length >= ticketsIn(prizes)
  return prizes.flatMap((prize) => {
    const times = drawn.get(prize.code)!
    const isRight = isComplete ? times === prize.count : times <= prize.count
    return isRight ? [] : [problem.prizeCount(prize, times)]
  })
}
