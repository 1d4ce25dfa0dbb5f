import { flushPromises, mount, type DOMWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { vi } from 'vitest'
import { createClient } from '#shared/api/client'
import { isInWecom } from '../../wecom/is-in-wecom'
import App from '../App.vue'
import { surroundingsKey } from '../surroundings'
import { createDayDeeds } from '../today/day-deeds'
import { bankTransport, type Bank } from './bank-in-memory'
import { SILENT_LINE } from './silent-line'

/** Until everything that was asked for, parts of the sidebar too, is there. */
async function settle(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

let openings = 0

/** One opening of the sidebar. What the tab remembers lives on in `sessionStorage` to the next opening. */
export async function openSidebar(bank: Bank, hash = '') {
  // An address of its own: for WeCom's SDK this is another page, still to be registered.
  window.history.replaceState(null, '', `?opening=${++openings}${hash}`)
  const visit = { left: [] as string[], reloads: 0, files: [] as [string, string][], now: new Date('2026-02-17T10:02:00+08:00') }
  const dayDeeds = createDayDeeds()
  const client = createClient(dayDeeds.heard(bankTransport(bank)))
  const openWecom = async () => (await import('../../wecom/open-wecom')).openWecom(client.wecom)
  const surroundings = {
    client,
    now: () => visit.now,
    leaveTo: (address: string) => void visit.left.push(address),
    openWecom: isInWecom(window.navigator.userAgent) ? openWecom : null,
    reload: () => void (visit.reloads += 1),
    live: SILENT_LINE,
    memory: window.sessionStorage,
    habits: window.localStorage,
    onDayDeed: dayDeeds.listen,
    saveFile: (...file: [string, string]) => void visit.files.push(file),
  }
  const screen = mount(App, {
    attachTo: document.body,
    global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: surroundings } },
  })
  await settle()

  /** Presses the button or link of this text or label, the first of the screen or of a part of it. */
  async function press(name: string, within = ''): Promise<void> {
    const isCalled = (found: DOMWrapper<Element>) => [found.text(), found.attributes('aria-label')].includes(name)
    const button = screen.findAll(`${within} :is(button, a)`).find(isCalled)
    if (!button) throw new Error(`no button "${name}" in: ${screen.text()}`)
    const isSubmit = button.attributes('type') === 'submit'
    // A browser follows a link to a fragment by itself.
    if (button.element instanceof HTMLAnchorElement) window.location.hash = button.element.hash
    else await button.trigger(isSubmit ? 'submit' : 'click')
    await settle()
  }

  /** The control with this label, the first of the screen or of a part of it. */
  function field(label: string, within = ''): DOMWrapper<HTMLInputElement> {
    const found = screen.findAll(`${within} label`).find((it) => it.text() === label || it.text().startsWith(`${label} `))
    if (!found) throw new Error(`no field "${label}" in: ${screen.text()}`)
    const id = found.attributes('for')
    return (id ? screen.get(`[id="${id}"]`) : found.get('input')) as DOMWrapper<HTMLInputElement>
  }

  async function type(label: string, text: string, within = ''): Promise<void> {
    await field(label, within).setValue(text)
    await settle()
  }

  return { screen, visit, dayDeeds, press, field, type, settle }
}
