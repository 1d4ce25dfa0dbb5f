import {
  ensureCorpConfigReady, env, onMenuShareAppMessage, onMenuShareTimeline, onMenuShareWechat, register, updateAppMessageShareData,
  updateTimelineShareData, type RegisterOptions,
} from '@wecom/jssdk'
import type { CustomerClient } from '#shared/api/customer-client'

/** What the menu of WeChat and of WeCom passes on in place of the page's bare address. */
export interface PageCard {
  title: string
  description: string
  /** Of our own site, and without anything of whoever shares it but what he means to give. */
  link: string
  /** Absolute: it is fetched by WeChat. */
  imageUrl: string
}

const FUNCTIONS = ['updateAppMessageShareData', 'updateTimelineShareData', 'onMenuShareAppMessage', 'onMenuShareTimeline', 'onMenuShareWechat']

/** Once a page; rejects as the SDK does, and with the ApiErrors of the signature endpoint. */
async function registerSharedPage(signer: CustomerClient['share']): Promise<void> {
  const url = location.href.split('#')[0]!
  const { corpId } = await signer.signSharedPage({ body: { url } })
  const options: RegisterOptions = { corpId, jsApiList: FUNCTIONS }
  register(options)
  // Not before: register() would begin at once by itself, and where that fails nobody could catch its rejection.
  options.getConfigSignature = (signed) => signer.signSharedPage({ body: { url: signed } })
  await ensureCorpConfigReady()
}

const inClientsWords = ({ title, description: desc, link, imageUrl: imgUrl }: PageCard) => ({ title, desc, link, imgUrl })

/** WeChat is told the card beforehand. */
async function tellWechat({ desc, ...card }: ReturnType<typeof inClientsWords>): Promise<void> {
  await Promise.all([updateAppMessageShareData({ desc, ...card }), updateTimelineShareData({ ...card })])
}

/**
 * Lets the client's own menu share this page as a card. Returns how to give it another one. Rejects as the SDK does and
 * with the ApiErrors of the signature endpoint; not to be called outside WeChat and WeCom, where the SDK waits for ever.
 */
export async function sharePage(signer: CustomerClient['share'], first: PageCard): Promise<(card: PageCard) => Promise<void>> {
  const shown = inClientsWords(first)
  await registerSharedPage(signer)
  if (env.isWeChat) await tellWechat(shown)
  // WeCom asks at the tap, and finds what is shown then.
  else for (const offer of [onMenuShareAppMessage, onMenuShareTimeline, onMenuShareWechat]) offer(shown)
  return async (card) => {
    Object.assign(shown, inClientsWords(card))
    if (env.isWeChat) await tellWechat(shown)
  }
}
