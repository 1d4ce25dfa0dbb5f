import type { SopRule } from '#shared/sop/rule'
import type { Deps } from '../deps'

/** The bank's numbers for what is sent into groups. */
export const sopRule = ({ settings: { sop, reach } }: Pick<Deps, 'settings'>): SopRule => ({ ...sop, quiet: reach.quiet })
