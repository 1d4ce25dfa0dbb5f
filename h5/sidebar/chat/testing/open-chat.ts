import { vi } from 'vitest'
import { enterWecom, type NativeClient } from '../../../wecom/testing/native-bridge'
import { chenMin, spring, type Bank } from '../../testing/bank-in-memory'
import { openSidebar } from '../../testing/open-sidebar'
import { chatBank, type ChatBank } from './chat-bank'
import { chatPanes, type ChatPane } from '../chat-pane'
// Fetched now, not on the first test's time.
import '../ChatDesk.vue'
import '../../customer/CustomerPane.vue'
import '../../material/MaterialPane.vue'
import '../../tag/TagSection.vue'
import '../../timeline/TimelinePane.vue'

/** WeCom's client around the sidebar; a test changes what it answers. */
export const inWecom = (answers: NativeClient['answers'] = {}): NativeClient => {
  const native = enterWecom()
  Object.assign(native.answers, answers)
  return native
}

/** A manager opens the sidebar, beside whatever the client around it says, and in a customer's chat with the part he likes. */
export async function openChat(chat: ChatBank = chatBank(), hash = '', pane: ChatPane = 'campaigns') {
  window.localStorage.setItem(chatPanes.habit, pane)
  const bank: Bank = { manager: chenMin, campaigns: [spring], chat }
  const sidebar = await openSidebar(bank, hash)
  await vi.waitFor(async () => {
    await sidebar.settle()
    if (sidebar.screen.find('[aria-label="正在读取聊天"]').exists()) throw new Error('still asking')
  })
  return { ...sidebar, bank, chat }
}
