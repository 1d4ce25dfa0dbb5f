import type { Deps } from '../deps'

const UNDO_MS = 10 * 60 * 1000

/** What was settled after this instant can be brought back. */
export const undoSince = ({ clock }: Pick<Deps, 'clock'>): Date => new Date(clock.now().getTime() - UNDO_MS)

/** Until when what was settled then can be. */
export const undoUntil = (doneAt: Date): string => new Date(doneAt.getTime() + UNDO_MS).toISOString()
