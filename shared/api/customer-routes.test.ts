import { expect, test } from 'vitest'
import { contract } from './contract'
import { customerRoutes } from './customer-routes'
import type { Actor } from './define-contract'

const names = (domain: string, table: object): string[] => Object.keys(table).map((name) => `${domain}.${name}`)

const inList: string[] = Object.entries(customerRoutes).flatMap(([domain, table]) => names(domain, table))

const inContract = Object.entries(contract).flatMap(([domain, { endpoints }]) =>
  Object.entries<{ actor: Actor }>(endpoints).map(([name, { actor }]) => ({ name: `${domain}.${name}`, actor })),
)

test("a customer's list is what the contract opens to customers or to anyone, and nothing of staff's or the bank's", () => {
  const open = inContract.filter(({ actor }) => actor === 'customer' || actor === 'anyone')
  expect(new Set(inList)).toEqual(new Set(open.map(({ name }) => name)))
})

test('a route in it is the one of the contract', () => {
  for (const [domain, table] of Object.entries(customerRoutes)) expect(contract[domain as keyof typeof contract].routes).toMatchObject(table)
})
