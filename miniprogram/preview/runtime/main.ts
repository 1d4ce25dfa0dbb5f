import type { CompiledPackage } from './compiled-package'
import { createSpace } from './component-space'
import { moduleLoader } from './load-module'
import { backButton, showNavigationBar } from './navigation-bar'
import { createPageStack, parsePageUrl, type PageStack } from './page-stack'
import { createRegistration } from './registration'
import { serveOpenTypes } from './open-types'
import { fetchOwnImages } from './own-images'
import { defineWebView } from './web-view'
import { createWx, showToast } from './wx-api'
import { wxPrivacy } from './wx-privacy'
import { holderAtLaunch, wxStorage } from './wx-storage'

const compiled = (globalThis as unknown as { miniProgramPackage: CompiledPackage }).miniProgramPackage

interface AppInstance {
  onLaunch?(options: LaunchOptions): void
  onShow?(options: LaunchOptions): void
}

interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

/** WeChat's number for "opened from a link in a chat". */
const SCENE_CHAT = 1007

/** `?page=pages/x/index` chooses the page, the first of app.json without it; the other parameters are its query. */
function launchUrl(): string {
  const parameters = new URLSearchParams(location.search)
  const page = parameters.get('page') ?? compiled.pages[0]!
  parameters.delete('page')
  for (const own of ['host', 'privacy']) parameters.delete(own)
  return `/${page}?${parameters}`
}

async function launch(url: string): Promise<void> {
  let app: AppInstance = {}
  let stack!: PageStack
  const holder = holderAtLaunch()
  const storage = wxStorage(holder)
  const privacy = wxPrivacy(storage)
  const registration = createRegistration()
  const load = moduleLoader(compiled, {
    wx: createWx(() => stack, holder, storage, privacy),
    App: (options: AppInstance) => (app = options),
    ...registration.globals,
    getApp: () => app,
    getCurrentPages: () => stack.pages(),
  })

  fetchOwnImages()
  defineWebView()
  serveOpenTypes({ stack: () => stack, holder, agree: privacy.agree, tell: (title) => showToast({ title }) })
  load('app.js')
  const space = createSpace(compiled, (path, env) =>
    registration.registerIn(env, () => load(`${path}.js`)),
  )
  stack = createPageStack(space, document.querySelector<HTMLElement>('#pages')!, (path, depth) =>
    showNavigationBar(compiled, path, depth),
  )
  backButton.addEventListener('click', () => stack.back())

  const options = { ...parsePageUrl(url), scene: SCENE_CHAT }
  app.onLaunch?.(options)
  app.onShow?.(options)
  await stack.open(url)
}

void launch(launchUrl())
