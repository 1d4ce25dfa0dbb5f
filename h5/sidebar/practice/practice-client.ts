import { axiosTransport } from '#shared/api/axios-transport'
import { createClient, type Client } from '#shared/api/client'
import { PRACTICE_BASE, practiceDomains } from '#shared/practice/domains'

/** What stands beside a chat is asked of the practice world, all else of the bank (S25). */
export function practiceClient(real: Client): Client {
  const practice = createClient(axiosTransport(PRACTICE_BASE))
  return { ...real, ...Object.fromEntries(practiceDomains.map((domain) => [domain, practice[domain]])) }
}
