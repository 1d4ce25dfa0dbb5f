import type { Handlers } from '../handlers'
import type { OutsideHandles } from '../simulated/register'

/** What people do in the simulated WeCom. */
export function simulatorHandlers({ wecom }: OutsideHandles): Handlers<'simulator'> {
  return {
    showWecom: async () => wecom.show(),
    awaitNews: async ({ body }) => ({ version: await wecom.awaitNews(body.after) }),
    showConversation: async ({ params }) => wecom.showConversation(params.conversationId),
    say: async ({ params, body }) => wecom.say({ ...params, ...body }),
    scanContactCode: async ({ body }) => wecom.scanContactCode(body.customerId, body.managerId),
    scanCode: async ({ body }) => wecom.scanCode(body.customerId, body.configId),
    deleteContact: async ({ body }) => wecom.deleteContact(body),
    changeGroup: async ({ body }) => wecom.changeGroup(body),
    startGroup: async ({ body }) => wecom.startGroup(body),
    confirmMassTask: async ({ params, body }) => {
      wecom.confirmMassTask(body.memberId, params.messageId)
      return { isConfirmed: true }
    },
    setBridge: async ({ body }) => wecom.setBridge(body),
    callBridge: async ({ body }) => wecom.callBridge(body),
    decideCall: async ({ params, body }) => wecom.decideCall(params.callId, body.isConfirmed),
    setEvents: async ({ body }) => wecom.setEvents(body),
    setServerFaults: async ({ body }) => ({ faults: wecom.setServerFaults(body.faults) }),
  }
}
