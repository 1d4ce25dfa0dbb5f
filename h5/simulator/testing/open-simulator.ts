import { flushPromises, mount, type DOMWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createMockClient } from '#shared/api/mock-client'
import App from '../App.vue'
import { surroundingsKey } from '../surroundings'
import { freshBank, type Bank } from './bank-in-memory'
import { bankTransport, type Mood } from './bank-transport'

/** What the tab remembers. */
export function freshMemory() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

export interface Opening {
  bank?: Bank
  memory?: ReturnType<typeof freshMemory>
  failing?: Mood['failing']
  /** Of QA's window. */
  width?: number
  height?: number
  /** The browser's clock; without it, one that stands still. */
  now?: () => Date
}

/** A part of the screen. */
export type Part<E extends Element = Element> = Omit<DOMWrapper<E>, 'exists'>

/** What is read out. */
function wordsOf({ element }: DOMWrapper<Element>): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('[aria-hidden]').forEach((it) => it.remove())
  return copy.textContent.trim()
}

const standStill = () => new Date('2026-02-12T10:02:00+08:00')

/** The simulator before QA's eyes. */
export async function openSimulator({ bank = freshBank(), memory = freshMemory(), failing = {}, width = 1920, height = 1080, now = standStill }: Opening = {}) {
  Object.assign(window, { innerWidth: width, innerHeight: height })
  const mood: Mood = { failing, slow: {}, asked: [] }
  const files: [string, string][] = []
  const sleepers: (() => void)[] = []
  const lookouts: (() => void)[] = []
  const surroundings = {
    client: createMockClient(bankTransport(bank, mood, (look) => void lookouts.push(look))),
    now,
    pause: () => new Promise<void>((wake) => void sleepers.push(wake)),
    memory,
    saveFile: (...file: [string, string]) => void files.push(file),
  }
  const screen = mount(App, { global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: surroundings } } })
  await flushPromises()

  /** Until nothing is under way: whoever waits for news has looked. */
  async function settle(): Promise<void> {
    await flushPromises()
    lookouts.splice(0).forEach((look) => look())
    await flushPromises()
  }

  /** Lets the time pass that a retry waits. */
  async function passTime(): Promise<void> {
    sleepers.splice(0).forEach((wake) => wake())
    await settle()
  }

  const part = (name: string): Part => screen.get(`[aria-label="${name}"]`)
  const isCalled = (found: DOMWrapper<Element>, name: string) => found.attributes('aria-label') === name || wordsOf(found).startsWith(name)

  /** Presses the button of this label, or whose text begins like this, the first of the screen or of a part of it. */
  async function press(name: string, within?: string): Promise<void> {
    const area = within ? part(within) : screen
    const button = area.findAll('button').find((found) => isCalled(found, name))
    if (!button) throw new Error(`no button "${name}" in: ${area.text()}`)
    await button.trigger(button.attributes('type') === 'submit' ? 'submit' : 'click')
    await settle()
  }

  /** The control of this label. */
  function field(label: string): Part<HTMLInputElement> {
    const named = screen.findAll('label').find((it) => it.text().startsWith(label))
    if (!named) return screen.get<HTMLInputElement>(`:is(input, textarea, select)[aria-label="${label}"]`)
    const id = named.attributes('for')
    return id ? screen.get<HTMLInputElement>(`[id="${id}"]`) : named.get<HTMLInputElement>('input')
  }

  async function type(label: string, text: string): Promise<void> {
    await field(label).setValue(text)
    await settle()
  }

  return { screen, bank, mood, files, memory, part, press, field, type, settle, passTime }
}

export type Simulator = Awaited<ReturnType<typeof openSimulator>>
