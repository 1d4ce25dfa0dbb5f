import type { BrowserContext, Frame, Page, Route } from 'playwright-core'
import { expect } from 'vitest'

const RUN = 'globalThis.hasRun=1'

/**
 * What somebody writes who means harm: as HTML it would put elements in, run a script and end an attribute, as a template
 * be run; then a word without end, a family of one letter, and a turn of the direction of writing.
 */
const HOSTILE = `"'><img src=x data-hostile onerror="${RUN}"><script data-hostile>${RUN}</script>{{ ${RUN} }}${'W'.repeat(60)}👨‍👩‍👧‍👦\u202etxt.exe`

/** Words for people; ids, codes and addresses have no Chinese in them. */
const IS_WORDS = /\p{Script=Han}/u

/** The same answer with everything that people read ending in harm. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return IS_WORDS.test(value) ? value + HOSTILE : value
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, poisoned(it)]))
}

async function poison(route: Route): Promise<void> {
  const response = await route.fetch()
  const isJson = (response.headers()['content-type'] ?? '').startsWith('application/json')
  await (isJson && response.ok() ? route.fulfill({ response, json: poisoned(await response.json()) }) : route.fulfill({ response }))
}

/** From here on every nickname, script, material, group, member of staff and campaign that the server tells of is hostile. */
export async function speakHostile(context: BrowserContext): Promise<void> {
  // A question may outlive its page: nobody waits for that answer.
  await context.route(/\/api\//, (route) => poison(route).catch(() => undefined))
  await context.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => void refused.push(`${violatedDirective}: ${sample}`))
  })
}

/** What has become of the words in one document. It is run there. */
function lookAtWords() {
  const isCut = (element: Element): boolean => {
    for (let it: Element | null = element; it && it !== document.body; it = it.parentElement) {
      if (getComputedStyle(it).overflowX !== 'visible' || getComputedStyle(it).clipPath !== 'none') return true
    }
    return false
  }
  const hasWords = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
  const sticksOut = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
  const { hasRun = 0, refused } = window as unknown as { hasRun?: number; refused: string[] }
  return {
    hasRun, refused,
    elements: document.querySelectorAll('[data-hostile]').length,
    isShown: document.body.innerText.includes('<img src=x data-hostile'),
    sticksOut: [...document.body.querySelectorAll('*')].filter((it) => hasWords(it) && sticksOut(it) && !isCut(it)).map((it) => `${it.tagName}.${it.className}`),
    isWide: document.scrollingElement!.scrollWidth > document.documentElement.clientWidth,
  }
}

/**
 * The words stand there as words and have their place: none of them became an element, ran, or tried to run and was
 * refused, and nothing sticks out. A refusal in the console fails the test by itself.
 */
export const expectOnlyWords = async (document: Page | Frame, name: string): Promise<void> =>
  expect({ name, ...(await document.evaluate(lookAtWords)) })
    .toEqual({ name, hasRun: 0, refused: [], elements: 0, isShown: true, sticksOut: [], isWide: false })
