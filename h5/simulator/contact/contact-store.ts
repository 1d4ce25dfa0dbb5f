import { defineStore } from 'pinia'
import type { Input } from '#shared/api/endpoint-types'
import type { simulatorContract } from '#shared/simulator/contract'
import { useCustomerStore } from '../customer/customer-store'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'

/** How people come together and part: each deed is told to the product, and then shown. */
export const useContactStore = defineStore('contact', () => {
  const { client } = useSurroundings()
  const world = useWorldStore()
  const people = useCustomerStore()
  const showChange = () => Promise.all([world.load(), people.load()])

  /** Tells the conversation with the manager. */
  async function scanCode(customerId: string, managerId: string): Promise<string> {
    const { conversationId } = await client.simulator.scanContactCode({ body: { customerId, managerId } })
    await showChange()
    return conversationId
  }

  /** A code that the product had made, a way to a manager or into a group: tells the conversation it leads to. */
  async function scanMadeCode(customerId: string, configId: string): Promise<string> {
    const { conversationId } = await client.simulator.scanCode({ body: { customerId, configId } })
    await showChange()
    return conversationId
  }

  /** A picture of a code: a manager's own, or one the product had made, whose channel then counts. */
  const followCode = (customerId: string, codeId: string): Promise<string> =>
    (world.members.some(({ id }) => id === codeId) ? scanCode : scanMadeCode)(customerId, codeId)

  async function endContact(customerId: string, managerId: string, by: 'customer' | 'member'): Promise<void> {
    await client.simulator.deleteContact({ body: { customerId, managerId, by } })
    await showChange()
  }

  /** Tells the group's conversation. */
  async function changeGroup(groupId: string, customerId: string, kind: 'join' | 'leave'): Promise<string> {
    const { conversationId } = await client.simulator.changeGroup({ body: { groupId, customerId, kind } })
    await showChange()
    return conversationId
  }

  /** Tells the new group's conversation. */
  async function startGroup(body: Input<typeof simulatorContract.endpoints.startGroup>['body']): Promise<string> {
    const { conversationId } = await client.simulator.startGroup({ body })
    await showChange()
    return conversationId
  }

  return { startGroup, scanCode, followCode, endContact, changeGroup }
})
