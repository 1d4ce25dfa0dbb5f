import { vi, expect } from 'vitest'
import type { FakeBank } from './fake-bank'
import { mountPage } from './mount-page'
import { openPage } from './open-page'

/** Opens a page over the campaign's, as a tap there does: its stores are the campaign's. */
export async function openOwnPage(path: string, bank: FakeBank, query: Record<string, string> = {}) {
  const campaignPage = openPage('pages/campaign/index', bank.transport)
  await campaignPage.shows('活动规则')
  const page = mountPage(path, query)
  return {
    ...page,
    shows: (words: string) => vi.waitFor(() => expect(page.text()).toContain(words), { timeout: 8000 }),
    close() {
      page.close()
      campaignPage.close()
    },
  }
}
