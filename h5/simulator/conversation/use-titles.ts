import type { Conversation } from '#shared/simulator/contract'
import { useWorldStore } from '../world/world-store'
import { otherOf, type Speaker } from './speaker'

/** What people and conversations are called, by whoever looks at them. */
export function useTitles() {
  const world = useWorldStore()

  const nameOf = ({ kind, id }: Speaker): string => (kind === 'member' ? (world.memberNamed(id)?.name ?? id) : world.customerName(id))

  function titleFor(conversation: Conversation, me: Speaker): string {
    const other = otherOf(conversation, me)
    return other ? nameOf(other) : (conversation.groupName ?? '')
  }

  /** What WeCom and WeChat write beside the name: the other side's house. */
  function houseFor(conversation: Conversation, me: Speaker): string {
    const other = otherOf(conversation, me)
    if (!other) return ''
    return other.kind === 'customer' ? '@微信' : `@${world.memberNamed(other.id)?.branchName ?? ''}`
  }

  return { nameOf, titleFor, houseFor }
}
