import { isInRegion } from '../eligibility/phone-region'
import type { Route } from './route'

/** By the phone's home city (R19): whichever branches stand there. The head office is none. */
export const regionRoute: Route = {
  name: 'region',
  findTarget: async (tx, { region }) => {
    if (!region) return null
    // Compared here: a bank may write 浙江省 where the table of numbers says 浙江.
    const branches = await tx.query<{ id: string; province: string; city: string }>(
      'select id, province, city from branch where parent_id is not null',
    )
    const branchIds = branches.filter((branch) => isInRegion(region, branch)).map(({ id }) => id)
    return branchIds.length > 0 ? { managerId: null, branchIds } : null
  },
}
