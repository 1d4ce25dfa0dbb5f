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

test.each([
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
