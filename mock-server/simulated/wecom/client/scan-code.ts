import { ApiError } from '#shared/api/api-error'
import { below } from '../../../random'
import type { Wecom } from '../wecom'
import type { Member } from '../world/people'
import type { ContactWay } from '../world/ways'
import { customerNamed } from './people-of'
import { addByCode } from './scan-contact-code'
import { scanJoinCode } from './scan-join-code'

/** One of its members, where there are several: WeCom takes them by chance. */
function memberBehind({ world, random }: Wecom, { configId, userIds }: ContactWay): Member {
  const members = world.people.members.filter((it) => it.isInRange && userIds.includes(it.userId))
  if (members.length === 0) throw new ApiError('CODE_NOT_FOUND', configId)
  return members[below(random, members.length)]!
}

/**
 * A customer scans a code the product had made, and its state goes with the event. Throws CUSTOMER_NOT_FOUND,
 * CODE_NOT_FOUND (no such code, or nobody is behind it any more), GROUP_NOT_FOUND and GROUP_FULL.
 */
export async function scanCode(wecom: Wecom, customerId: string, configId: string): Promise<{ conversationId: string }> {
  const customer = customerNamed(wecom, customerId)
  const joinWay = wecom.world.joinWays.find(configId)
  if (joinWay) return scanJoinCode(wecom, customer, joinWay)
  const way = wecom.world.contactWays.find(configId)
  if (!way) throw new ApiError('CODE_NOT_FOUND', configId)
  return addByCode(wecom, memberBehind(wecom, way), customer, way.state)
}
