import type { SimulatedCustomer } from '#shared/qa/contract'

/** Does he fit what QA typed: a part of his name, number or id. Blanks in a number do not matter. */
export function matchCustomer({ name, phone, id }: SimulatedCustomer, query: string): boolean {
  const wanted = query.replaceAll(/\s/g, '').toLowerCase()
  return [name, phone, id].some((text) => text.toLowerCase().includes(wanted))
}
