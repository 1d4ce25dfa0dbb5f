/** A group with what is taken of it. */
export interface Room {
  limit: number
  taken: number
}

export interface Seat {
  customerId: string
  /** Its place among the rooms; those behind the last one have to be made. */
  room: number
}

/**
 * Gives everybody a seat in the first room that has one; when all are full new rooms follow, as large as the last (G2):
 * 450 joiners of groups of 200 come to 200, 200 and 50. Of no room at all nothing can follow.
 */
export function takeSeats(rooms: readonly Room[], customerIds: readonly string[]): Seat[] {
  const last = rooms.at(-1)
  if (!last) return []
  let room = 0
  let left = rooms[0]!.limit - rooms[0]!.taken
  return customerIds.map((customerId) => {
    while (left <= 0) {
      room += 1
      const next = rooms[room] ?? { limit: last.limit, taken: 0 }
      left = next.limit - next.taken
    }
    left -= 1
    return { customerId, room }
  })
}
