// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

/** Every `--koi-…: value` of the first rule that begins so. */
function tokensOf(css: string, selector: string): Record<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!
  return Object.fromEntries([...body.matchAll(/(--koi-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}

const own = tokensOf(read('app.wxss'), 'page')
const h5Sizes = tokensOf(read('../h5/ui/theme-shared.css'), ':root')
const h5Colours = tokensOf(read('../h5/ui/theme-lottery.css'), "[data-theme='lottery']")
const isColour = (value: string) => value.startsWith('#')
const REM = 32

test('every colour is that of the H5 page', () => {
  const colours = Object.entries(own).filter(([, value]) => isColour(value))
  expect(colours.length).toBeGreaterThan(15)
  expect(Object.fromEntries(colours)).toEqual(Object.fromEntries(colours.map(([name]) => [name, h5Colours[name]])))
})

test('every size is that of the H5 page, 32 rpx for a rem', () => {
  const sizes = Object.entries(own).filter(([, value]) => value.endsWith('rpx'))
  expect(sizes.length).toBeGreaterThan(12)
  expect(Object.fromEntries(sizes)).toEqual(Object.fromEntries(sizes.map(([name]) => [name, `${parseFloat(h5Sizes[name]!) * REM}rpx`])))
})
