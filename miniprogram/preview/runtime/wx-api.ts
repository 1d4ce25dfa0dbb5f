import { setTitle } from './navigation-bar'
import type { PageStack } from './page-stack'
import { wxRequest } from './wx-request'

interface ModalOptions {
  title?: string
  content?: string
  success?(answer: { confirm: boolean; cancel: boolean }): void
}

const TOAST_MS = 1500
const toast = document.querySelector<HTMLElement>('#toast')!

function showToast({ title, duration = TOAST_MS }: { title: string; duration?: number }): void {
  toast.textContent = title
  toast.hidden = false
  setTimeout(() => (toast.hidden = true), duration)
}

/** Keeps types, as WeChat does: what was stored as a number is a number again. */
const storage = {
  setStorageSync: (key: string, value: unknown) => localStorage.setItem(`wx:${key}`, JSON.stringify(value)),
  getStorageSync: (key: string): unknown => JSON.parse(localStorage.getItem(`wx:${key}`) ?? '""'),
  removeStorageSync: (key: string) => localStorage.removeItem(`wx:${key}`),
}

/** The part of `wx` that our pages use; a package that calls more fails loudly. The stack is only there after launch. */
export function createWx(stack: () => PageStack) {
  return {
    request: wxRequest(location.origin),
    ...storage,
    showToast,
    showModal: ({ title = '', content = '', success }: ModalOptions) => {
      const isConfirmed = confirm([title, content].join('\n'))
      success?.({ confirm: isConfirmed, cancel: !isConfirmed })
    },
    setNavigationBarTitle: ({ title }: { title: string }) => setTitle(title),
    navigateTo: ({ url }: { url: string }) => stack().open(url),
    navigateBack: () => stack().back(),
  }
}
