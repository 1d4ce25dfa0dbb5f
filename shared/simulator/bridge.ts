import * as z from 'zod'

/** Where a page of an app is opened in WeCom: what `getContext` says. */
export const entries = ['single_chat_tools', 'group_chat_tools', 'contact_profile', 'normal'] as const

export type Entry = (typeof entries)[number]

/** The switches of the simulated WeCom client at the desk. */
export const bridgeSettings = z.strictObject({
  /** `old` is 2.8: before getContext and agentConfig alone; `outside` is a plain browser, without any bridge. */
  client: z.enum(['current', 'old', 'outside']),
  /** A silent host takes every call and never answers. */
  answers: z.enum(['normal', 'silent']),
  /** `rejected`: the signature is taken for wrong, whatever it is. */
  signature: z.enum(['verified', 'rejected']),
  /** Native functions the administrator has not allowed: `sendChatMessage`. */
  denied: z.array(z.string().max(60)).max(30),
  /** Whether the person at the desk is asked before something is sent, or always says the same. */
  person: z.enum(['asked', 'confirms', 'cancels']),
  /** Null: the entry follows from what is open. */
  entry: z.enum(entries).nullable(),
})

export type BridgeSettings = z.output<typeof bridgeSettings>
