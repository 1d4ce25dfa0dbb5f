import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is drawn wrongly where Chrome 87 or iOS 14 does not know it; what only looks plainer there may be used. */
const TOO_NEW: readonly [what: string, pattern: RegExp][] = [
  [':has()', /:has\(/],
  ['container queries', /@container|\d(cqw|cqh|cqi|cqb|cqmin|cqmax)\b/],
  ['cascade layers', /@layer/],
  ['scopes', /@scope/],
  ['nesting', /^\s*&/m],
  ['dynamic viewport units', /\d[dsl]v(h|w|min|max)\b/],
  ['mixed colours', /color-mix\(|oklch\(|light-dark\(/],
  ['media ranges', /@media[^{]*[<>]/],
]

const filesIn = (folder: string) => readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)

/** The style text of a component, or a style sheet whole. */
function stylesOf(path: string): string {
  const text = readFileSync(`${root}/${path}`, 'utf8')
  return path.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n')
}

const tooNewIn = (style: string) => TOO_NEW.filter(([, pattern]) => pattern.test(style)).map(([what]) => what)

test('no style of the lottery needs a newer phone than Chrome 87 or iOS 14', () => {
  const files = ['h5/lottery', 'h5/ui'].flatMap(filesIn).filter((path) => /\.(css|vue)$/.test(path))
  expect(files.length).toBeGreaterThan(20)
  expect(files.map((file) => ({ file, tooNew: tooNewIn(stylesOf(file)) })).filter(({ tooNew }) => tooNew.length > 0)).toEqual([])
})

test.each([
  [':has()', '.card:has(img) { margin: 0 }'],
  ['container queries', '.card { width: 50cqw }'],
  ['nesting', '.card {\n  &:active { margin: 0 }\n}'],
  ['dynamic viewport units', '.card { height: 100dvh }'],
  ['mixed colours', '.card { color: color-mix(in srgb, red, blue) }'],
])('%s would be noticed', (what, style) => {
  expect(tooNewIn(style)).toEqual([what])
})
