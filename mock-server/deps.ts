import type { CampaignDefinition } from '#shared/campaign/definition'
import type { PromiseWords } from '#shared/compliance/promise-words'
import type { HolidayCalendar } from '#shared/time/holiday-calendar'
import type { Bank } from './bank/bank-file'
import type { PublishedCampaigns } from './campaign/published-campaigns'
import type { MovableClock } from './clock'
import type { Database } from './db/database'
import type { createDrawQueue } from './draw/draw-queue'
import type { ReceiptSigner } from './draw/sign-receipt'
import type { PhoneRegions } from './eligibility/phone-region'
import type { BankCoreGateway } from './gateway/bank-core'
import type { SmsGateway } from './gateway/sms'
import type { WechatPayGateway } from './gateway/wechat-pay'
import type { WechatGateway } from './gateway/wechat/create-gateway'
import type { WecomGateway } from './gateway/wecom/create-gateway'
import type { WecomCorp } from './gateway/wecom/settings'
import type { Turns } from './in-turn'
import type { Keys } from './keys'
import type { PracticeCustomer } from './practice/customers-file'
import type { PracticeWorld } from './practice/practice-world'
import type { Random } from './random'
import type { Community } from './read-community'
import type { WrittenLibrary } from './script/script-file'
import type { Settings } from './settings'

/** What the domain folders are given; none of them reaches for any of it by itself. */
export interface Deps {
  db: Database
  clock: MovableClock
  random: Random
  keys: Keys
  settings: Settings
  calendar: HolidayCalendar
  regions: PhoneRegions
  campaigns: PublishedCampaigns
  draw: ReturnType<typeof createDrawQueue>
  /** The rounds of work in this process, see work/run-work.ts. */
  workInTurn: Turns
  receipts: ReceiptSigner
  wechat: WechatGateway
  wecom: WecomGateway
  corp: WecomCorp
  bankCore: BankCoreGateway
  issuer: WechatPayGateway
  sms: SmsGateway
  /** Our own address as phones and WeCom reach it, without a slash at the end. */
  publicUrl: string
  /** What the bank's own systems sign their calls with. */
  bankSecret: { appKey: string; secret: string }
  /** Where managers practise (S25). */
  practice: PracticeWorld
  /** What was loaded at the start, and what a reset loads again. */
  demo: WrittenLibrary & {
    bank: Bank
    campaigns: readonly CampaignDefinition[]
    community: Community
    promiseWords: PromiseWords
    practiceCustomers: readonly PracticeCustomer[]
  }
}
