import type { ProductHolder } from '#shared/group/contract'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { Deps } from '../deps'
import { requireGroup } from './require-group'

/** Only who still wants to hear of such things (K12), and is not in the group or one of its siblings. */
const HOLDERS = `
  select cu.external_user_id as "externalUserId", cu.name
  from customer cu join manager me on me.id = $1 join insight i on i.customer_id = cu.id
  where cu.id in (select customer_id from contact_change where manager_id = $1) and ${IS_OWN_CONTACT}
    and $3 = any(i.cards) and cu.messages_stopped_at is null
    and not exists (select 1 from group_member m where m.customer_id = cu.id and m.is_member and m.group_id = any(with_siblings(array[$2])))
  order by cu.name nulls last, cu.id`

/**
 * Whom of his contacts a manager can invite into a group for those who hold a product (G4): by what the bank's core told
 * last. Nobody where the group is for no product. Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH.
 */
export async function listHolders({ db, settings }: Pick<Deps, 'db' | 'settings'>, groupId: string, managerId: string): Promise<ProductHolder[]> {
  const { product } = await requireGroup(db, { settings }, groupId, managerId, 'look')
  return product === null ? [] : db.query<ProductHolder>(HOLDERS, [managerId, groupId, product])
}
