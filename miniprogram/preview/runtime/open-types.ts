import type { PageStack } from './page-stack'

interface SharedCard {
  title?: string
  path?: string
}

interface Phone {
  stack(): PageStack
  /** The person agrees to WeChat's guideline. */
  agree(): void
  tell(text: string): void
}

/** What the page on top would send into a chat, kept where a test finds it. */
function share({ stack, tell }: Phone): void {
  const top = stack().pages().at(-1) as unknown as { onShareAppMessage?(options: object): SharedCard } | undefined
  const card = top?.onShareAppMessage?.({ from: 'button' })
  document.documentElement.dataset['shared'] = JSON.stringify(card ?? null)
  tell('已发送给好友')
}

const acts: Readonly<Record<string, (button: Element, phone: Phone) => void>> = {
  agreePrivacyAuthorization(button, { agree }) {
    agree()
    button.dispatchEvent(new CustomEvent('agreeprivacyauthorization', { detail: {} }))
  },
  share: (_, phone) => share(phone),
}

/** Buttons by which WeChat itself does something before the page hears of it. */
export function serveOpenTypes(phone: Phone): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('[open-type]')
    if (button) acts[button.getAttribute('open-type')!]?.(button, phone)
  })
}
