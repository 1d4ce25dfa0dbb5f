import type { MobileNumber } from '#shared/phone/mobile-number'
import { enterInfo, type Info } from '../../participation/enter-info'
import { joinCampaign } from '../../participation/join-campaign'
import { openParticipation } from '../../participation/open-participation'
import { addContact, openingOf } from '../../scenario/ready-customer'
import { R13, useDemoWorld } from '../../testing/demo-world'
import { useTestApp } from '../../testing/use-test-app'
import { askCode } from '../ask-code'

/** A campaign that takes no phone without a code, and how customers go about it. Messages go over the wire. */
export function useSmsWorld() {
  const app = useTestApp(useDemoWorld((demo) => [{ ...demo, phoneCheck: 'sms' }, { ...demo, id: 'unchecked' }]))
  const campaign = (id = R13) => app().deps.campaigns.get(id)
  const now = () => app().deps.clock.now()

  return {
    app,
    now,

    async join(customerId: string, campaignId = R13): Promise<void> {
      const { deps } = app()
      await addContact(deps, customerId)
      await openParticipation(deps, await campaign(campaignId), openingOf(customerId), now())
      await joinCampaign(deps, await campaign(campaignId), customerId, now())
    },

    async ask(customerId: string, phone: string, campaignId = R13) {
      return askCode(app().deps, await campaign(campaignId), customerId, phone as MobileNumber, now())
    },

    async enter(customerId: string, info: Omit<Info, 'consentVersion'>, campaignId = R13) {
      const { deps } = app()
      const { consent } = await campaign(campaignId)
      return enterInfo(deps, await campaign(campaignId), customerId, { ...info, consentVersion: consent.version }, now())
    },

    /** What the newest message to this phone says; undefined where there is none. */
    codeOn: (phone: string): string | undefined => /验证码 (\d{6})/.exec(app().outside.sms.messages().find((it) => it.phone === phone)?.text ?? '')?.[1],

    pass(seconds: number): void {
      app().deps.clock.moveTo(new Date(now().getTime() + seconds * 1000))
    },
  }
}
