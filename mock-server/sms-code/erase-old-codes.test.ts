import { expect, test } from 'vitest'
import { eraseOldCodes } from './erase-old-codes'
import { useSmsWorld } from './testing/use-sms-world'

const { app, ask, join, pass } = useSmsWorld()

const WEEK = 7 * 24 * 3600

const asked = async () => (await app().deps.db.query('select 1 from sms_code')).length

test('a week after a code was asked for nothing is left of it', async () => {
  await join('cust-01')
  await ask('cust-01', '13805715424')
  pass(WEEK)
  await eraseOldCodes(app().deps)
  expect(await asked()).toBe(1)
  pass(1)
  await eraseOldCodes(app().deps)
  expect(await asked()).toBe(0)
})
