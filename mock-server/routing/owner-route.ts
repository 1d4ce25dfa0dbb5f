import type { Route } from './route'

/** By the bank's own books (R16). An owner who cannot take him hands on to a colleague, never to another branch. */
export const ownerRoute: Route = {
  name: 'owner',
  findTarget: async (tx, { owner }) => {
    if (!owner) return null
    const [manager] = await tx.query<{ id: string; branch_id: string }>('select id, branch_id from manager where id = $1', [
      owner.managerId,
    ])
    const branchId = owner.branchId ?? manager?.branch_id
    return branchId === undefined ? null : { managerId: manager?.id ?? null, branchIds: [branchId] }
  },
}
