import type { Route } from './route'

/** By the branch that the campaign's whitelist names for the phone (R17). */
export const whitelistRoute: Route = {
  name: 'whitelist',
  findTarget: async (tx, { campaignId, phoneHash }) => {
    const [entry] = await tx.query<{ branch_id: string | null }>('select branch_id from whitelist where key = $1', [
      `${campaignId}:${phoneHash}`,
    ])
    return entry?.branch_id ? { managerId: null, branchIds: [entry.branch_id] } : null
  },
}
