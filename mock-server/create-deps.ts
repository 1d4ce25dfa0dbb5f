import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { publishedCampaigns } from './campaign/published-campaigns'
import type { Deps } from './deps'
import { createDrawQueue } from './draw/draw-queue'
import { createReceiptSigner } from './draw/sign-receipt'
import { createPhoneRegions, type PhoneRegions } from './eligibility/phone-region'
import { createTurns } from './in-turn'
import { createKeys, type Secrets } from './keys'
import { createPracticeWorld } from './practice/practice-world'
import { defaultSettings, type Settings } from './settings'

/** What differs from one server to another: the rest follows from it. */
export interface Given extends Pick<Deps, 'db' | 'clock' | 'random' | 'demo' | 'wechat' | 'wecom' | 'corp' | 'bankCore' | 'issuer' | 'sms' | 'bankSecret'>, Omit<Secrets, 'corpId'> {
  publicUrl?: string
  settings?: Settings
  regions?: PhoneRegions
}

const LOCAL_URL = 'http://localhost:8080'

export function createDeps({ secret, oldSecrets, fixedSecret, settings = defaultSettings, regions = createPhoneRegions(null), publicUrl = LOCAL_URL, ...given }: Given): Deps {
  const keys = createKeys({ secret, oldSecrets, fixedSecret, corpId: given.corp.corpId }, given.random)
  const basis = { ...given, publicUrl, keys, settings, regions, calendar: createHolidayCalendar(given.demo.bank.holidays) }
  const bank = {
    ...basis,
    campaigns: publishedCampaigns(given.db),
    draw: createDrawQueue(basis),
    workInTurn: createTurns(),
    receipts: createReceiptSigner(keys.receiptSeed),
  }
  return { ...bank, practice: createPracticeWorld(bank) }
}
