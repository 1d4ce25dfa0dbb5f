import { ApiError } from '#shared/api/api-error'
import { parseMobileNumber } from '#shared/phone/mobile-number'
import type { Deps } from '../deps'

/** Keyed hashes of the phones that managers noted of a contact in WeCom. None where WeCom does not say: a courtesy. */
export async function notedHashes({ keys, wecom }: Pick<Deps, 'keys' | 'wecom'>, externalUserId: string): Promise<string[]> {
  try {
    const contact = await wecom.contacts.get(externalUserId)
    const phones = contact?.followers.flatMap(({ remarkMobiles }) => remarkMobiles.map(parseMobileNumber)) ?? []
    return phones.filter((phone) => phone !== null).map(keys.lookupHash)
  } catch (error) {
    if (error instanceof ApiError) return []
    throw error
  }
}
