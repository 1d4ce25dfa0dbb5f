import { drawPrize } from '../draw/draw-prize'
import { enterInfo } from '../participation/enter-info'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation, type Opening } from '../participation/open-participation'
import type { World } from '../qa/reset-world'
import { addContact, openingOf } from './ready-customer'

export const R13 = 'r13-newcomer'

/** A customer in a campaign, in the newcomers' where nothing else is said. */
export interface Person {
  customerId: string
  campaignId?: string
  /** What he gives; his own number in the bank's file where nothing else is said. */
  phone?: string
}

/** The two are friends in WeCom, which tells us, and we welcome him. */
export const befriend = ({ outside }: World, customerId: string, managerId = 'lin-wanqing') => outside.wecom.scanContactCode(customerId, managerId)

/** The same without WeCom's telling and our welcome, for those in the background. */
export async function meet({ deps, outside }: World, customerId: string, managerId = 'lin-wanqing') {
  await addContact(deps, customerId, managerId)
  outside.wecom.addContact(customerId, managerId)
}

export async function open({ deps }: World, { customerId, campaignId = R13 }: Person, how: Partial<Opening> = {}) {
  return openParticipation(deps, await deps.campaigns.get(campaignId), { ...openingOf(customerId), ...how }, deps.clock.now())
}

export async function join({ deps }: World, { customerId, campaignId = R13 }: Person) {
  return joinCampaign(deps, await deps.campaigns.get(campaignId), customerId, deps.clock.now())
}

/** His number in the bank's file. */
export const phoneOf = ({ deps }: World, customerId: string) => deps.demo.bank.customers.find(({ id }) => id === customerId)!.phone

async function givePhone(world: World, { customerId, campaignId = R13, phone = phoneOf(world, customerId) }: Person) {
  const { deps } = world
  const campaign = await deps.campaigns.get(campaignId)
  return enterInfo(deps, campaign, customerId, { phone, consentVersion: campaign.consent.version }, deps.clock.now())
}

/** Opens, joins and gives his phone. */
export async function takePart(world: World, person: Person, how: Partial<Opening> = {}) {
  await open(world, person, how)
  await join(world, person)
  return givePhone(world, person)
}

export async function draw({ deps }: World, { customerId, campaignId = R13 }: Person) {
  return drawPrize(deps, await deps.campaigns.get(campaignId), customerId, `scenario-of-${customerId}`)
}

/** From the manager's code to the step before the draw. */
export async function getReady(world: World, person: Person) {
  await befriend(world, person.customerId)
  return takePart(world, person)
}

export async function win(world: World, person: Person) {
  await getReady(world, person)
  return draw(world, person)
}

export function moveTo({ deps: { clock } }: World, instant: string): void {
  clock.moveTo(new Date(instant))
}
