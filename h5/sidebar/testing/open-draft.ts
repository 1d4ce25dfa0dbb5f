import type { ManagerView } from '#shared/manager/contract'
import { zhouMingyuan } from './bank-in-memory'
import type { DeskBank } from './desk-in-memory'
import { openSidebar } from './open-sidebar'
// Fetched now, not on the first test's time.
import '../draft/DraftDesk.vue'

/** The editor with the draft `spring`, before somebody of the head office. */
export async function openDraft(desk: DeskBank, manager: ManagerView = zhouMingyuan) {
  const sidebar = await openSidebar({ manager, campaigns: [], desk }, '#/drafts/spring')
  const { screen, settle } = sidebar

  /** A field of the prize table; rows count from 0. */
  function cell(row: number, label: string) {
    const line = screen.findAll('[aria-label="奖品方案"] tbody tr')[row]!
    const id = line.findAll('label').find((it) => it.text() === label)!.attributes('for')
    return screen.get<HTMLInputElement>(`[id="${id}"]`)
  }

  async function typeCell(row: number, label: string, text: string): Promise<void> {
    await cell(row, label).setValue(text)
    await settle()
  }

  /** What was last asked to be saved. */
  function saved(): Record<string, unknown> | undefined {
    const [last] = desk.asked.filter(({ name }) => name === 'saveDraft').slice(-1)
    return (last?.body as { definition: Record<string, unknown> } | undefined)?.definition
  }

  return { ...sidebar, cell, typeCell, saved }
}
