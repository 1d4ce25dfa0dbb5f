import { setTitle } from './navigation-bar'
import type { PageStack } from './page-stack'
import { wxAccount } from './wx-account'
import { wxRequest } from './wx-request'
import { wxStorage } from './wx-storage'

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

/** The part of `wx` that our pages use; a package that calls more fails loudly. The stack is only there after launch. */
export function createWx(stack: () => PageStack) {
  return {
    request: wxRequest(location.origin),
    ...wxAccount(),
    ...wxStorage(),
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
