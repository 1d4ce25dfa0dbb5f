import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readPhoneDat } from './eligibility/phone-dat'
import { createPhoneRegions, type PhoneRegions } from './eligibility/phone-region'
import { StartRefused } from './start-refused'

/** The packaged table, with the bank's own before it where a file is given. Throws StartRefused. */
export async function readPhoneRegions(file: string | null): Promise<PhoneRegions> {
  if (file === null) return createPhoneRegions(null)
  const bytes = await readFile(file).catch((error: Error) => {
    throw new StartRefused(`--phone-regions ${file}: ${error.message}`)
  })
  // Its folder is nobody's business beside a refusal.
  return createPhoneRegions(readPhoneDat(bytes, basename(file)))
}
