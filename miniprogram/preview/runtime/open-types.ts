import { tellPage } from './native-event'
import type { PageStack } from './page-stack'

interface SharedCard {
  title?: string
  path?: string
}

interface Phone {
  stack(): PageStack
  holder: string
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

/** WeChat asks the person itself, and gives the page a code for the number, never the number. */
async function givePhone(button: Element, { holder }: Phone): Promise<void> {
  const tell = (detail: object) => tellPage(button, 'getphonenumber', detail)
  if (!confirm('星海银行 申请获取您的手机号\n允许使用微信绑定的手机号吗？')) return void tell({ errMsg: 'getPhoneNumber:fail user deny' })
  await fetch(`/simulated/wechat/phone-code?customer=${encodeURIComponent(holder)}`)
    .then((response) => response.json())
    .then(tell, () => tell({ errMsg: 'getPhoneNumber:fail' }))
}

const acts: Readonly<Record<string, (button: Element, phone: Phone) => void>> = {
  agreePrivacyAuthorization(button, { agree }) {
    agree()
    tellPage(button, 'agreeprivacyauthorization', {})
  },
  share: (_, phone) => share(phone),
  getPhoneNumber: (button, phone) => void givePhone(button, phone),
}

/** Buttons by which WeChat itself does something before the page hears of it. */
export function serveOpenTypes(phone: Phone): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('[open-type]')
    if (button) acts[button.getAttribute('open-type')!]?.(button, phone)
  })
}
