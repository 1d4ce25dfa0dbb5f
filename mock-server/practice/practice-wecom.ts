import type { Clock } from '#shared/time/clock'
import type { Contact, Follower } from '../gateway/wecom/contact'
import { createWecomGateway, type WecomGateway } from '../gateway/wecom/create-gateway'

/** Nobody listens there: whatever a practice may not touch of WeCom is not to be had. */
const NOBODY = {
  apiBase: 'http://127.0.0.1:1', authorizeBase: '', corpId: '', agentId: '', callbackToken: '', encodingAesKey: '', secret: '', timeoutMs: 1000, retryPausesMs: [],
}

interface Noted {
  remark: string
  description: string
  tagIds: string[]
}

const BLANK: Noted = { remark: '', description: '', tagIds: [] }

const tagsAfter = (tagIds: readonly string[], add: readonly string[], remove: readonly string[]): string[] =>
  [...new Set([...tagIds, ...add])].filter((id) => !remove.includes(id))

/** WeCom as far as a practice needs it: the corp's real tags to choose from, and what is noted of simulated customers, in memory. */
export function practiceWecom(real: WecomGateway, clock: Clock): WecomGateway {
  const nobody = createWecomGateway(NOBODY, clock)
  const notes = new Map<string, Noted>()
  const keyOf = (userId: string, externalUserId: string) => `${userId} ${externalUserId}`
  const change = (key: string, part: Partial<Noted>) => void notes.set(key, { ...(notes.get(key) ?? BLANK), ...part })
  const followers = (externalUserId: string): Follower[] =>
    [...notes].filter(([key]) => key.endsWith(` ${externalUserId}`)).map(([key, noted]) => ({ ...noted, userId: key.split(' ')[0]!, remarkMobiles: [], state: null, addedAt: clock.now() }))
  return {
    ...nobody,
    tags: {
      ...nobody.tags,
      list: real.tags.list,
      mark: async ({ userId, externalUserId, add, remove }) => {
        const key = keyOf(userId, externalUserId)
        change(key, { tagIds: tagsAfter(notes.get(key)?.tagIds ?? [], add, remove) })
      },
    },
    contacts: {
      ...nobody.contacts,
      get: async (externalUserId): Promise<Contact> => ({ externalUserId, name: '', unionId: null, followers: followers(externalUserId) }),
      remark: async (userId, externalUserId, note) => change(keyOf(userId, externalUserId), note),
    },
  }
}
