import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { TABLE_OF_TODAY, writePhoneDat } from './eligibility/testing/write-phone-dat'
import { readPhoneRegions } from './read-phone-regions'
import { StartRefused } from './start-refused'
import { temporaryFolder } from './testing/temporary-folder'

const PHONE = '19570230456' as MobileNumber

test("the bank's file is read, and named without its folder", async () => {
  const file = join(temporaryFolder(), 'phone.dat')
  await writeFile(file, writePhoneDat(TABLE_OF_TODAY))
  const regions = await readPhoneRegions(file)
  expect(regions.find(PHONE)).toEqual({ province: '浙江', city: '杭州' })
  expect(regions.version).toBe('phone.dat 2302; query-mobile-phone-area@1.0.6 (2015-11)')
})

test('without a file the packaged table stands alone', async () => {
  const regions = await readPhoneRegions(null)
  expect(regions.find(PHONE)).toBeNull()
  expect(regions.version).toBe('query-mobile-phone-area@1.0.6 (2015-11)')
})

test('a file that is not there is refused in a sentence', async () => {
  const reading = readPhoneRegions('nowhere/phone.dat')
  await expect(reading).rejects.toThrow(StartRefused)
  await expect(reading).rejects.toThrow('--phone-regions nowhere/phone.dat: ENOENT: no such file or directory')
})
