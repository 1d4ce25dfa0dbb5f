import { vi } from 'vitest'

/** The part of `wx` our pages call, on a phone of a test: what was asked of it, and what it keeps. */
export function fakeWx(others: object = {}) {
  const kept = new Map<string, unknown>()
  const fake = {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    navigateTo: vi.fn<(to: { url: string }) => void>(),
    navigateBack: vi.fn<() => void>(),
    reLaunch: vi.fn<(to: { url: string }) => void>(),
    showToast: vi.fn<(options: { title: string }) => void>(),
    showModal: vi.fn<(options: { success(answer: { confirm: boolean }): void }) => void>(({ success }) => success({ confirm: true })),
    setClipboardData: vi.fn<(options: { data: string }) => void>(),
    ...others,
  }
  Object.assign(globalThis, { wx: fake })
  return fake
}
