import { errorCodes, type ErrorCode } from '#shared/api/error-codes'
import type { Transport, TransportResponse } from '#shared/api/transport'
import type { SimulatedCustomer } from '#shared/qa/contract'
import { qaRoutes } from '#shared/qa/routes'

/** QA's part of the contract, spoken from memory. A route's name in `failing` answers with that error. */
export interface QaServer {
  customers: SimulatedCustomer[]
  now: string
  failing: Partial<Record<keyof typeof qaRoutes, ErrorCode>>
}

const managers = [
  { id: 'chen-min', name: '陈敏', branchName: '城东支行' },
  { id: 'lin-xiao', name: '林晓', branchName: '滨江支行' },
]

const freshCustomers: SimulatedCustomer[] = [
  { id: 'customer-01', name: '王秀英', phone: '13800138001', region: '浙江 杭州', managerIds: ['chen-min'] },
  { id: 'customer-02', name: '李伟', phone: '13900139002', region: null, managerIds: [] },
]

const FRESH_NOW = '2026-02-12T02:02:00.000Z'

export function freshServer(): QaServer {
  return { customers: structuredClone(freshCustomers), now: FRESH_NOW, failing: {} }
}

/** What the simulator's screens ask for. */
type Answers = Partial<Record<keyof typeof qaRoutes, (body: unknown) => unknown>>

function answersOf(server: QaServer): Answers {
  return {
    listCustomers: () => ({ customers: structuredClone(server.customers) }),
    listManagers: () => ({ managers }),
    addContact: (body) => {
      const { customerId, managerId } = body as { customerId: string; managerId: string }
      const customer = server.customers.find(({ id }) => id === customerId)!
      customer.managerIds.push(managerId)
      return structuredClone(customer)
    },
    showClock: () => ({ now: server.now }),
    setClock: (body) => Object.assign(server, body) && { now: server.now },
    reset: () => Object.assign(server, { customers: structuredClone(freshCustomers), now: FRESH_NOW }) && { isReset: true },
  }
}

export function qaTransport(server: QaServer): Transport {
  const answers = answersOf(server)
  const names = Object.keys(qaRoutes) as (keyof typeof qaRoutes)[]
  return async ({ method, path, body }): Promise<TransportResponse> => {
    const name = names.find((key) => qaRoutes[key].method === method && qaRoutes[key].path === path)
    if (!name || !answers[name]) throw new Error(`not in the contract: ${method} ${path}`)
    const code = server.failing[name]
    return code ? { status: errorCodes[code].status, body: { code } } : { status: 200, body: answers[name]!(body) }
  }
}
