import type { CompiledPackage, PageConfig } from './compiled-package'

const bar = document.querySelector<HTMLElement>('#navigation-bar')!
const title = document.querySelector<HTMLElement>('#title')!

export const backButton = document.querySelector<HTMLButtonElement>('#back')!

export function setTitle(text: string): void {
  title.textContent = text
  document.title = text
}

/** WeChat's own bar, as app.json and the page's json ask for it. */
export function showNavigationBar({ configs }: CompiledPackage, path: string, depth: number): void {
  const config: PageConfig = { ...configs['app']?.window, ...configs[path] }
  setTitle(config.navigationBarTitleText ?? '')
  bar.style.backgroundColor = config.navigationBarBackgroundColor ?? '#ffffff'
  bar.dataset['text'] = config.navigationBarTextStyle ?? 'black'
  backButton.hidden = depth < 2
}
