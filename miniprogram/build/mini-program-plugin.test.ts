// @vitest-environment node
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { miniprogramBuild } from '../vite'

const folder = mkdtempSync(join(tmpdir(), 'koi-package-'))
const outDir = join(folder, 'miniprogram')

beforeAll(() =>
  build({ ...miniprogramBuild, configFile: false, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const files = () => readdirSync(outDir, { recursive: true, encoding: 'utf8' })
const scripts = () => files().filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(outDir, file), 'utf8'))

test('each page and component has its four files', () => {
  for (const path of ['pages/campaign/index', 'components/prize-list/index']) {
    for (const extension of ['js', 'json', 'wxml', 'wxss']) expect(files()).toContain(`${path}.${extension}`)
  }
  expect(files()).toEqual(expect.arrayContaining(['app.js', 'app.json', 'app.wxss', 'project.config.json']))
})

test('nothing but the package is in it: no test, no TypeScript, no settings of this repository', () => {
  expect(files().filter((file) => /\.ts$|test|tsconfig|README|preview/.test(file))).toEqual([])
})

test('no schema library and no HTTP library reaches the phone', () => {
  for (const script of scripts()) expect(script).not.toMatch(/ZodError|axios|_zod/)
})

test('scripts are CommonJS and name nothing that only a browser has', () => {
  for (const script of scripts()) {
    expect(script).not.toMatch(/^\s*(import|export) /m)
    expect(script).not.toMatch(/\b(window|document|localStorage|XMLHttpRequest|FormData)\b|\bfetch\(/)
  }
})

test('the preview stands beside it, as a page whose scripts are all files', () => {
  const html = readFileSync(`${outDir}-preview/index.html`, 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  for (const file of ['package.js', 'app.css', 'pages/campaign/index.css']) expect(existsSync(`${outDir}-preview/${file}`)).toBe(true)
})
