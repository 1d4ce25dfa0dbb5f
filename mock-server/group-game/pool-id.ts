const PREFIX = 'group-game'

/** With it begins the id of each pool of games. */
export const GAME_POOLS = `${PREFIX}:`

/** The pool of a group's games in a month of Shanghai, `2026-03`. No campaign has it: a campaign's id has no colon. */
export const poolIdOf = (groupId: string, month: string): string => `${GAME_POOLS}${groupId}:${month}`

/** `xihu-neighbours` of `group-game:xihu-neighbours:2026-03`; null where it is a campaign's pool. */
export function groupOfPool(poolId: string): string | null {
  const [prefix, groupId] = poolId.split(':')
  return prefix === PREFIX && groupId ? groupId : null
}
