import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Settings } from '../settings'

/** Where the bank's official account is followed, for campaigns that want it (R1, C15); null for the others. */
export const followUrlOf = ({ goals }: Pick<CampaignDefinition, 'goals'>, { followUrl }: Pick<Settings, 'followUrl'>): string | null =>
  goals.some(({ goal }) => goal === 'followAccount') ? followUrl : null
