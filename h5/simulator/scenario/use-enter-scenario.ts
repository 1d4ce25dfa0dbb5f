import type { Scenario } from '#shared/scenario/contract'
import { useColumnStore } from '../column/column-store'
import { useDeskStore } from '../desk/desk-store'
import { webPage } from '../phone/page-of'
import { usePhoneStore } from '../phone/phone-store'
import { useBeginAnew } from '../world/use-begin-anew'
import { useWorldStore } from '../world/world-store'

/** The world is in a scenario: holds its phone, opens its link there, and seats its manager before the chat with him. Shows what it is about, beside the panel. */
export function useEnterScenario() {
  const beginAnew = useBeginAnew()
  const [world, desk, phone, columns] = [useWorldStore(), useDeskStore(), usePhoneStore(), useColumnStore()]

  return async ({ customerId, memberId, link, seenOn }: Scenario): Promise<void> => {
    await beginAnew()
    desk.seat(memberId)
    desk.open(world.conversationOf(`single:${memberId}:${customerId}`)?.id ?? null)
    phone.hold(customerId)
    phone.openPage(webPage(link))
    columns.bring('panel')
    columns.bring(seenOn)
  }
}
