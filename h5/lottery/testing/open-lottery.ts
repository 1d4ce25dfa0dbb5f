import { loadSkin } from '../draw/draw-skins'
import { createLottery } from '../page/create-lottery'
import { renderLotteryPage } from '../page/render'
import { useJourneyStore } from '#shared/participation/journey-store'
import type { FakeBank } from './fake-bank'

const assets = { script: '/main.js', preloads: [], css: '', skins: {}, cardImage: '/share-card.png' }

/** Prints the page for the bank's campaign and brings it to life, as on a phone. `beforeAlive` is what happens in between. Returns what a person can do there. */
export async function openLottery(bank: FakeBank, beforeAlive: () => void = () => undefined) {
  const { html } = await renderLotteryPage(bank.campaign, assets)
  const page = new DOMParser().parseFromString(html, 'text/html')
  document.body.innerHTML = page.body.innerHTML
  await loadSkin(bank.campaign.skin)
  beforeAlive()
  const campaign = JSON.parse(document.getElementById('campaign')!.textContent!)
  const app = createLottery(campaign, bank.transport)
  const journey = app.runWithContext(() => useJourneyStore())
  app.mount('#app')
  return { journey, close: () => app.unmount(), ...person }
}

const text = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, '')

/** The last of exactly that name, else with it in its own, that is not folded or put away. */
function buttonIn(place: ParentNode, name: string) {
  const seen = [...place.querySelectorAll('button')].filter((it) => !it.closest('details:not([open]), [hidden]'))
  return seen.filter((it) => text(it) === name).at(-1) ?? seen.filter((it) => text(it).includes(name)).at(-1)
}

const person = {
  sees: (words: string) => (document.body.textContent ?? '').includes(words),
  /** Of the sheet before the page that lies under it. */
  button(name: string) {
    const sheet = [...document.querySelectorAll('[role="dialog"]')].at(-1)
    return (sheet && buttonIn(sheet, name)) ?? buttonIn(document, name)
  },
  /** Whether a tap on it has any effect yet: Vue keeps its listeners under a symbol. */
  isAlive: (name: string) => Object.getOwnPropertySymbols(person.button(name) ?? {}).some(({ description }) => description === '_vei'),
  tap(name: string) {
    const button = person.button(name)
    if (!button) throw new Error(`there is no button "${name}"`)
    button.click()
  },
  field(label: string) {
    const found = [...document.querySelectorAll('label')].find((it) => text(it) === label)
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement
  },
  /** Undefined once the field is away. */
  typed: (label: string): string | undefined => person.field(label)?.value,
  type(label: string, value: string) {
    const input = person.field(label)
    input.value = value
    input.dispatchEvent(new Event('input'))
  },
  tick: () => document.querySelector<HTMLElement>('[role="checkbox"]')!.click(),
}
