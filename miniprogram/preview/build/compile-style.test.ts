// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compileStyle } from './compile-style'

const folder = mkdtempSync(join(tmpdir(), 'koi-style-'))
afterAll(() => rmSync(folder, { recursive: true }))

function compile(wxss: string, scope?: string): string {
  writeFileSync(join(folder, 'index.wxss'), wxss)
  return compileStyle(folder, 'index.wxss', scope)
}

test('rpx is a 750th of the screen', () => {
  expect(compile('.a { margin: 0 -8rpx; width: 1.5rpx }')).toBe(
    '.a { margin: 0 calc(-8 * var(--rpx)); width: calc(1.5 * var(--rpx)) }',
  )
})

test("a component's classes and host are its own", () => {
  expect(compile(':host { color: red } .a .b-c:first-child { color: blue }', 'prize')).toBe(
    '[wx-host="prize"] { color: red } .prize--a .prize--b-c:first-child { color: blue }',
  )
})

test('an imported sheet stands in the place of its import', () => {
  writeFileSync(join(folder, 'theme.wxss'), '.t { color: gold }')
  expect(compile('@import "./theme.wxss"; .a { color: red }')).toBe('.t { color: gold } .a { color: red }')
})
