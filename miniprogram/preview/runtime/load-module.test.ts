// @vitest-environment node
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compileScript } from '../build/compile-package'
import type { CompiledPackage } from './compiled-package'
import { moduleLoader, type Globals } from './load-module'

const folder = mkdtempSync(join(tmpdir(), 'koi-modules-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a package of these files as the preview does, from app.js. */
function run(files: Record<string, string>): unknown {
  mkdirSync(join(folder, 'common'), { recursive: true })
  writeFileSync(join(folder, 'app.json'), '{ "pages": [] }')
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content)
  const compiled = new Function('globalThis', `${compileScript(folder)}; return globalThis.miniProgramPackage`)({}) as CompiledPackage
  return moduleLoader(compiled, {} as Globals)('app.js')
}

test('a file required twice runs once', () => {
  const files = {
    'common/count.js': 'exports.runs = (exports.runs || 0) + 1',
    'app.js': "require('./common/count.js'); module.exports = require('./common/count').runs",
  }
  expect(run(files)).toBe(1)
})

test.each(['window', 'document', 'fetch', 'XMLHttpRequest', 'URL', 'URLSearchParams', 'FormData', 'Blob', 'localStorage'])(
  '%s is as undefined as in WeChat',
  (name) => {
    expect(run({ 'app.js': `module.exports = typeof ${name}` })).toBe('undefined')
  },
)

test('a file that is not in the package is told by name', () => {
  expect(() => run({ 'app.js': "require('./missing')" })).toThrow('missing.js is not in the package')
})
