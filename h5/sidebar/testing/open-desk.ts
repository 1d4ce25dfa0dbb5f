import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { ApiError } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { ErrorCode } from '#shared/api/error-codes'
import type { LiveSurroundings } from '#shared/group-game/follow-live'
import type { Wecom } from '../../wecom/open-wecom'
import { surroundingsKey } from '../surroundings'
import { SILENT_LINE } from './silent-line'

type Domain = keyof Client

/** The parts of the bank a desk speaks to, in memory, held to the contract by their types. */
export type DeskClient = { [D in Domain]?: Partial<Client[D]> }

/** An answer that never comes right: the error a screen has to show. */
export const refuse = (code: ErrorCode) => () => Promise.reject(new ApiError(code))

/** Opens one desk by itself, in a plain browser or before what WeCom answers. */
export async function openDesk(desk: Component, client: DeskClient, wecom: Partial<Wecom> | null = null, live: LiveSurroundings = SILENT_LINE) {
  /** The names of what was handed out as files. */
  const files: string[] = []
  const surroundings = { client, now: () => new Date('2026-02-27T10:00:00+08:00'), leaveTo: () => undefined, live, memory: sessionStorage, habits: localStorage, openWecom: wecom && (async () => wecom), reload: () => undefined, onDayDeed: () => () => undefined, saveFile: (name: string) => void files.push(name) }
  const screen = mount(desk, { attachTo: document.body, global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: surroundings } } })
  await flushPromises()

  async function press(name: string): Promise<void> {
    const button = screen.findAll('button').find((it) => it.text().startsWith(name) || it.attributes('aria-label') === name)
    if (!button) throw new Error(`no button "${name}" in: ${screen.text()}`)
    await button.trigger(button.attributes('type') === 'submit' ? 'submit' : 'click')
    await flushPromises()
  }
  async function type(label: string, text: string): Promise<void> {
    const id = screen.findAll('label').find((it) => it.text() === label)!.attributes('for')
    await screen.get(`[id="${id}"]`).setValue(text)
  }
  return { screen, press, type, files }
}
