import { expect, test } from 'vitest'
import { readOptions } from './options'

test('without a word the demo campaign runs, in the morning of its worked example', () => {
  expect(readOptions([], {})).toMatchObject({ port: 8080, campaignFiles: [], dataFolder: null, databaseUrl: null })
  expect(readOptions([], {}).startsAt).toEqual(new Date('2026-02-12T02:00:00Z'))
})

test("a campaign of one's own runs in the time it is", () => {
  expect(readOptions(['--campaign', 'mine.yaml', '--campaign', 'yours.yaml'], {})).toMatchObject({
    campaignFiles: ['mine.yaml', 'yours.yaml'], startsAt: null,
  })
  expect(readOptions(['--clock', 'now'], {}).startsAt).toBeNull()
})

test("the bank's own table of phone regions is a file; without one the packaged table stands alone", () => {
  expect(readOptions(['--phone-regions', 'phone.dat'], {}).phoneRegionsFile).toBe('phone.dat')
  expect(readOptions([], {}).phoneRegionsFile).toBeNull()
})

test('a secret that replaces others is told of them, and of the one that stays (K1)', () => {
  const env = { KOI_SECRET: 'third', KOI_OLD_SECRETS: 'second,first', KOI_FIXED_SECRET: 'first' }
  expect(readOptions([], env)).toMatchObject({ secret: 'third', oldSecrets: ['second', 'first'], fixedSecret: 'first' })
  expect(readOptions([], { KOI_SECRET: 'only' })).toMatchObject({ oldSecrets: [], fixedSecret: 'only' })
})

test.each([
  [[], { KOI_LOG_LEVEL: 'loud' }, 'not one of'],
  [[], { KOI_SECRET: 'b', KOI_OLD_SECRETS: 'a' }, 'KOI_FIXED_SECRET'],
  [['--clock', 'tomorrow'], {}, 'not a time'],
  [['--clock', '2026-02-12'], {}, 'not a time'],
  [[], { PORT: '80800' }, 'not a port number'],
  [[], { PORT: '0' }, 'not a port number'],
  [['--data', 'here'], { DATABASE_URL: 'postgres://there' }, 'choose one'],
  [['--help'], {}, '--campaign FILE'],
  [['--help'], {}, '--phone-regions FILE'],
  [['--phone-regions'], {}, 'argument missing'],
  [['--nope'], {}, "Unknown option '--nope'"],
])('%j with %j is refused in a sentence', (args, env, sentence) => {
  expect(() => readOptions(args, env)).toThrow(sentence)
})

test("a mini-program of the bank's own takes the simulated one's place, and a half of it none", () => {
  expect(readOptions([], {}).wechat).toBeNull()
  const env = { WECHAT_APP_ID: 'wx00112233445566aa', WECHAT_SECRET: '0123456789abcdef0123456789abcdef' }
  expect(readOptions([], env).wechat).toMatchObject({ appId: 'wx00112233445566aa', payoutTemplateId: null })
  expect(() => readOptions([], { WECHAT_APP_ID: env.WECHAT_APP_ID })).toThrow('WECHAT_SECRET is missing')
})
