import type { LiveSurroundings } from '#shared/group-game/follow-live'

/** A line on which nothing is ever heard, and no time passes. */
export const SILENT_LINE: LiveSurroundings = { openStream: () => () => undefined, wait: () => () => undefined }
