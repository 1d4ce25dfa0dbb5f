import { afterEach, beforeEach, expect, vi } from 'vitest'

/** glass-easel and vue-mini only warn where WeChat shows a wrong screen: a property of the wrong type, a missing injection. */
const kinds = ['warn', 'error'] as const

beforeEach(() => kinds.forEach((kind) => vi.spyOn(console, kind)))

afterEach(() => {
  for (const kind of kinds) expect(vi.mocked(console[kind]).mock.calls, `console.${kind}`).toEqual([])
  vi.restoreAllMocks()
})
