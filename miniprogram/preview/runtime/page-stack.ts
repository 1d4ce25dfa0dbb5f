import type { ComponentSpace, OpenPage } from './component-space'

interface Entry extends OpenPage {
  path: string
  slot: HTMLElement
  /** How far down it was when another was opened over it: in WeChat each page scrolls by itself. */
  scrolledTo: number
}

export interface PageStack {
  open(url: string): Promise<void>
  back(): void
  pages(): OpenPage['instance'][]
}

/** `/pages/campaign/index?c=r13` to path and query. */
export function parsePageUrl(url: string): { path: string; query: Record<string, string> } {
  const { pathname, searchParams } = new URL(url, 'file:///')
  return { path: pathname.slice(1), query: Object.fromEntries(searchParams) }
}

/** In WeChat each page is a web view of its own; here one style sheet is active, that of the page on top. */
function wearStyle(path: string): Promise<void> {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `./${path}.css` })
    link.onload = link.onerror = () => {
      document.querySelectorAll('link[data-page]').forEach((old) => old !== link && old.remove())
      resolve()
    }
    link.dataset['page'] = path
    document.head.append(link)
  })
}

type ShowBar = (path: string, depth: number) => void

export function createPageStack(space: ComponentSpace, parent: HTMLElement, showBar: ShowBar): PageStack {
  const stack: Entry[] = []

  return {
    async open(url) {
      const { path, query } = parsePageUrl(url)
      await wearStyle(path)
      const below = stack.at(-1)
      below?.instance.onHide?.()
      if (below) {
        below.scrolledTo = window.scrollY
        below.slot.hidden = true
      }
      window.scrollTo(0, 0)
      const slot = parent.appendChild(document.createElement('section'))
      stack.push({ path, slot, scrolledTo: 0, ...space.openPage(path, query, slot) })
      showBar(path, stack.length)
    },
    back() {
      if (stack.length < 2) return
      const top = stack.pop()!
      const below = stack.at(-1)!
      top.close()
      top.slot.remove()
      below.slot.hidden = false
      window.scrollTo(0, below.scrolledTo)
      below.instance.onShow?.()
      void wearStyle(below.path)
      showBar(below.path, stack.length)
    },
    pages: () => stack.map(({ instance }) => instance),
  }
}
