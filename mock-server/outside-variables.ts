import * as z from 'zod'
import { StartRefused } from './start-refused'

const withoutSlash = (url: string) => url.replace(/\/+$/, '')

/** An address of somebody else's server, with or without a path. */
export const address = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }).transform(withoutSlash)

/** In a shell or a compose file an empty variable is one that is not set. */
export const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))

/** Names every variable that is wrong, and what the whole of them is for. A secret may be what is wrong: its value is not repeated. */
export function refuseVariables({ issues }: z.ZodError, given: NodeJS.ProcessEnv, whole: string): StartRefused {
  const each = issues.map(({ path: [name], message }) => `${String(name)} ${given[String(name)] === undefined ? 'is missing' : message}`)
  return new StartRefused(`${each.join('; ')} (${whole})`)
}
