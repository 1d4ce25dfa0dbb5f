import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createClient } from '#shared/api/client'
import App from '../App.vue'
import { surroundingsKey } from '../surroundings'
import { qaTransport, type QaServer } from './qa-in-memory'

/** The simulator before QA's eyes, in a browser whose clock stands still. */
export async function openSimulator(server: QaServer) {
  const browserNow = new Date('2026-02-12T10:02:00+08:00')
  const surroundings = { client: createClient(qaTransport(server)), now: () => browserNow }
  const screen = mount(App, {
    global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: surroundings } },
  })
  await flushPromises()

  /** Presses the button, or submits by it, whose text begins like this. */
  async function press(name: string): Promise<void> {
    const button = screen.findAll('button').find((found) => found.text().startsWith(name))
    if (!button) throw new Error(`no button "${name}" in: ${screen.text()}`)
    await button.trigger(button.attributes('type') === 'submit' ? 'submit' : 'click')
    await flushPromises()
  }

  return { screen, press }
}
