// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { miniprogramBuild } from '../vite'
import { missingFiles, readEntries } from './read-entries'

const folder = mkdtempSync(join(tmpdir(), 'koi-package-'))
const outDir = join(folder, 'miniprogram')

beforeAll(() =>
  build({ ...miniprogramBuild, configFile: false, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const files = () => readdirSync(outDir, { recursive: true, encoding: 'utf8' })
const scripts = () => files().filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(outDir, file), 'utf8'))

test('each page and component has its four files', () => {
  const { pages, components } = readEntries(join(import.meta.dirname, '..'))
  for (const path of [...pages, ...components]) {
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

test('a page that app.json names and nobody wrote fails the build, by name', () => {
  const root = join(folder, 'torn')
  mkdirSync(root)
  writeFileSync(join(root, 'app.json'), '{ "pages": ["pages/gone/index"] }')
  expect(missingFiles(root)).toEqual(['pages/gone/index.ts', 'pages/gone/index.wxml', 'pages/gone/index.json'])
})

test('the package knows no mock, no secret and nothing of the simulated world', () => {
  const texts = files().filter((file) => /\.(js|json|wxml)$/.test(file)).map((file) => readFileSync(join(outDir, file), 'utf8'))
  for (const text of texts) expect(text).not.toMatch(/simulated|\/qa\/|secret|isMock/i)
})
