import type { GroupGameState } from './contract'

/** Whether a game is still to be launched, its group told or not. */
export const isToCome = ({ state }: { state: GroupGameState }): boolean => state === 'planned' || state === 'announced'
