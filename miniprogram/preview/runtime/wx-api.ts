import { setTitle } from './navigation-bar'
import { wxAlbum } from './wx-album'
import { wxFiles } from './wx-files'
import type { PageStack } from './page-stack'
import { isWecom, wxAccount } from './wx-account'
import type { wxPrivacy } from './wx-privacy'
import { wxRequest } from './wx-request'
import type { wxStorage } from './wx-storage'

interface ModalOptions {
  title?: string
  content?: string
  success?(answer: { confirm: boolean; cancel: boolean }): void
}

const TOAST_MS = 1500
const toast = document.querySelector<HTMLElement>('#toast')!

export function showToast({ title, duration = TOAST_MS }: { title: string; duration?: number }): void {
  toast.textContent = title
  toast.hidden = false
  setTimeout(() => (toast.hidden = true), duration)
}

/** The part of `wx` that our pages use; a package that calls more fails loudly. The stack is only there after launch. */
export function createWx(stack: () => PageStack, holder: string, storage: ReturnType<typeof wxStorage>, privacy: ReturnType<typeof wxPrivacy>) {
  return {
    request: wxRequest(location.origin),
    ...wxAccount(holder),
    ...storage,
    ...(isWecom() ? {} : privacy.api),
    ...wxAlbum,
    ...wxFiles(),
    showToast,
    showModal: ({ title = '', content = '', success }: ModalOptions) => {
      const isConfirmed = confirm([title, content].join('\n'))
      success?.({ confirm: isConfirmed, cancel: !isConfirmed })
    },
    setNavigationBarTitle: ({ title }: { title: string }) => setTitle(title),
    navigateTo: ({ url }: { url: string }) => stack().open(url),
    navigateBack: () => stack().back(),
    reLaunch: ({ url }: { url: string }) => location.assign(`./?page=${url.slice(1).replace('?', '&')}`),
    onNetworkStatusChange: (listen: (status: { isConnected: boolean }) => void) => {
      for (const type of ['online', 'offline']) addEventListener(type, () => listen({ isConnected: navigator.onLine }))
    },
    getRandomValues: ({ length, success }: { length: number; success(answer: { randomValues: ArrayBuffer }): void }) =>
      success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
    createWebAudioContext: () => new AudioContext(),
    vibrateShort: () => void navigator.vibrate?.(15),
    vibrateLong: () => void navigator.vibrate?.(400),
    setClipboardData: ({ data, success }: { data: string; success?(): void }) => {
      document.documentElement.dataset['copied'] = data
      success?.()
      showToast({ title: '内容已复制' })
    },
  }
}
