import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { registerFolder } from './static-pages'

const PAGE = '<!doctype html><html><head lang="zh">\n<script type="module" src="/assets/main.js"></script></head></html>'

async function serve(firstScript: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'koi-pages-'))
  await writeFile(join(folder, 'index.html'), PAGE)
  const app = fastify()
  await registerFolder(app, '/sidebar/', folder, firstScript)
  onTestFinished(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })
  return app.inject('/sidebar/?from=chat')
}

test('the first script stands before every other one', async () => {
  const { body } = await serve('/simulated/wecom/bridge.js')
  expect([...body.matchAll(/src="([^"]+)"/g)].map(([, src]) => src)).toEqual(['/simulated/wecom/bridge.js', '/assets/main.js'])
})

test('without one the page is the file as it was built', async () => {
  expect((await serve(null)).body).toBe(PAGE)
})

test.each(['/simulated/wecom/bridge.js', null])('only our own files may run in it, first script %s', async (script) => {
  const { headers } = await serve(script)
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("form-action 'self';")
  expect([headers['cache-control'], headers['content-type']]).toEqual(['no-cache', 'text/html; charset=utf-8'])
})
