import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { FileRefused, readYamlFile } from './read-yaml-file'
import { temporaryFolder } from './testing/temporary-folder'

const anything = z.looseObject({})

async function read(text: string, schema: z.ZodType = anything) {
  const file = join(temporaryFolder(), 'file.yaml')
  await writeFile(file, text)
  return readYamlFile(file, schema)
}

/** Nine levels of nine: a gigabyte out of a few lines. */
const BOMB = ['a0: &a0 [lol]', ...Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(', ')}]`)].join('\n')

test('a file that grows without end when it is read is refused in words', async () => {
  await expect(read(BOMB)).rejects.toThrow(FileRefused)
  await expect(read(BOMB)).rejects.toThrow('Excessive alias count')
})

test('what is anchored once and named again is read in both places', async () => {
  expect(await read('rules: &rules [一人一次]\nmore: *rules')).toEqual({ rules: ['一人一次'], more: ['一人一次'] })
})

test('no key of a file reaches what all objects share', async () => {
  const made = await read('__proto__: { isAdmin: true }\nconstructor: { prototype: { isAdmin: true } }').catch(() => ({}))
  expect([({} as { isAdmin?: boolean }).isAdmin, (made as { isAdmin?: boolean }).isAdmin]).toEqual([undefined, undefined])
})

test('of what is not YAML, or not what the file should say, the line and the reason are told', async () => {
  await expect(read('name: [')).rejects.toMatchObject({ message: expect.stringMatching(/file\.yaml cannot be used:\n {2}line \d: /) })
  await expect(read('name: 锦鲤\ncolour: red', z.strictObject({ name: z.string() }))).rejects.toMatchObject({ message: expect.stringContaining('line 2: colour: Unrecognized key') })
})
