import type { EffectFigures } from './contract'

/** Invitations accepted for each who sent some, "1.50" (D16); "—" where nobody sent any. */
export const kText = ({ inviters, accepted }: Pick<EffectFigures, 'inviters' | 'accepted'>): string => (inviters === 0 ? '—' : (accepted / inviters).toFixed(2))
