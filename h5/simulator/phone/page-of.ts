import type { ShownMessage } from '#shared/simulator/contract'

/** A page in the phone's own web view; null where the demo does not have it. */
export interface OpenPage {
  kind: 'web' | 'miniprogram'
  /** Path and query on this server; of a page elsewhere null. */
  path: string | null
  /** As it stood in the chat. */
  address: string
}

/** What this server has for a customer: whatever host the link names, the server may stand behind another. */
const HAS_PAGE = /^\/(lottery|miniprogram|group-game|events|simulated\/(mobile-bank|official-account|wecom\/contact-code))(\/|$)/
const IS_MINIPROGRAM = /^\/miniprogram(\/|$)/

function pathHere(address: string): string | null {
  try {
    const { pathname, search, hash } = new URL(address, 'http://koi.invalid')
    return HAS_PAGE.test(pathname) ? pathname + search + hash : null
  } catch {
    return null
  }
}

/** The preview's own address opens as the mini-program that it is. */
export function webPage(address: string): OpenPage {
  const path = pathHere(address)
  return { kind: IS_MINIPROGRAM.test(path ?? '') ? 'miniprogram' : 'web', path, address }
}

/** `pages/campaign/index.html?c=r13` is `?page=pages/campaign/index&c=r13` of the preview. */
export function miniprogramPage(page: string): OpenPage {
  const [file, query] = page.split('?')
  const path = `/miniprogram/?page=${file!.replace(/\.html$/, '')}${query ? `&${query}` : ''}`
  return { kind: 'miniprogram', path, address: page }
}

/** What a tap on a message opens; null where it opens nothing. */
export function pageOf(content: ShownMessage['content']): OpenPage | null {
  if (content.kind === 'link') return webPage(content.url)
  return content.kind === 'miniprogram' ? miniprogramPage(content.page) : null
}
