import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const assets = new URL('../../dist/h5/assets/', import.meta.url).pathname

test('the browser tests drive what a bank would deploy: no development build of Vue', async () => {
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')))
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter((text) => text.includes('[Vue warn]'))).toEqual([])
})
