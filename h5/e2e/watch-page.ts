import type { Page } from 'playwright-core'
import type { Route } from '#shared/api/route'
import { mockRoutes } from '#shared/api/mock-routes'
import { routes } from '#shared/api/routes'
import { liveRoutes } from '#shared/group-game/live'
import { PRACTICE_BASE, practiceDomains } from '#shared/practice/domains'

/** Where managers practise, what stands beside a chat is served once more. */
const practised = practiceDomains.flatMap((domain) => (Object.values(routes[domain]) as Route[]).map((route) => ({ ...route, path: `${PRACTICE_BASE}${route.path}` })))

/** What is followed as it happens stands beside the contract. */
const followed = Object.values(liveRoutes).map((path) => ({ method: 'GET', path }))

const patterns = [...Object.values({ ...routes, ...mockRoutes }).flatMap((table) => Object.values(table) as Route[]), ...practised, ...followed]
  .map(({ method, path }) => ({ method, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))

/** What a browser fetches besides the contract: pages, their files and OAuth. */
const PAGES = /^\/(lottery|events|group-game|sidebar|simulator|miniprogram|assets|oauth|simulated\/(wecom|wechat)|api\/docs|api\/openapi\.json|favicon\.ico|share-card\.png)(\/|$)/

function isInContract(method: string, path: string): boolean {
  return patterns.some((route) => route.method === method && route.path.test(path))
}

/**
 * Notes everything a page must not do: errors and warnings in the console, unhandled failures, requests to other hosts
 * or outside the contract. `expected` are those a test brings about itself.
 */
export function watchPage(page: Page, base: string, expected: readonly RegExp[]): string[] {
  const problems: string[] = []
  const note = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem)
  }
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) note(`${message.type()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return
    const isKnown = url.origin === base && (isInContract(request.method(), url.pathname) || PAGES.test(url.pathname))
    if (!isKnown) note(`outside the contract: ${request.method()} ${request.url()}`)
  })
  return problems
}
