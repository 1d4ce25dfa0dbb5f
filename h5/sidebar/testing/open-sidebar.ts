import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createClient } from '#shared/api/client'
import App from '../App.vue'
import { surroundingsKey } from '../surroundings'
import { bankTransport, type Bank } from './bank-in-memory'

/** One opening of the sidebar. What the tab remembers lives on in `sessionStorage` to the next opening. */
export async function openSidebar(bank: Bank) {
  const visit = { left: [] as string[], now: new Date('2026-02-17T10:02:00+08:00') }
  const surroundings = {
    client: createClient(bankTransport(bank)),
    now: () => visit.now,
    leaveTo: (address: string) => void visit.left.push(address),
    memory: window.sessionStorage,
  }
  const screen = mount(App, {
    global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: surroundings } },
  })
  await flushPromises()

  /** Presses the button of this text or label. */
  async function press(name: string): Promise<void> {
    const button = screen.findAll('button').find((found) => [found.text(), found.attributes('aria-label')].includes(name))
    if (!button) throw new Error(`no button "${name}" in: ${screen.text()}`)
    await button.trigger('click')
    await flushPromises()
  }

  return { screen, visit, press }
}
