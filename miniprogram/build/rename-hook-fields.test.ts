// @vitest-environment node
import { createRequire } from 'node:module'
import { definePage, onReady } from '@vue-mini/core'
import { expect, test, vi } from 'vitest'

type Definition = Record<'onLoad' | 'onReady', (this: object, query?: object) => void>
type VueMini = Pick<typeof import('@vue-mini/core'), 'definePage' | 'onReady'>

/** A page instance as base library 3.16.2 makes it: with a function `__onReady__`, and methods vue-mini binds. */
function pageInstance(): object {
  const known: object = { __onReady__: () => undefined }
  return new Proxy(known, { get: (target, key) => Reflect.get(target, key) ?? (String(key).startsWith('__') ? undefined : () => undefined) })
}

function becomeReady(vueMini: VueMini, hook: () => void): void {
  let definition!: Definition
  Object.assign(globalThis, { Page: (given: Definition) => (definition = given) })
  vueMini.definePage(() => vueMini.onReady(hook))
  const page = pageInstance()
  definition.onLoad.call(page, {})
  definition.onReady.call(page)
}

test("vue-mini as published takes the base library's __onReady__ for its own and crashes", () => {
  const published = createRequire(import.meta.url)('@vue-mini/core') as VueMini
  expect(() => becomeReady(published, () => undefined)).toThrow(/is not a function/)
})

test('with its hook fields renamed, a page becomes ready on base library 3.16.2', () => {
  const hook = vi.fn()
  becomeReady({ definePage, onReady }, hook)
  expect(hook).toHaveBeenCalledOnce()
})
