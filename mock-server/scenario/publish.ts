import { campaignDefinition, type CampaignDefinition } from '#shared/campaign/definition'
import { permutePrizes } from '#shared/prize/permute-prizes'
import { publishCampaign } from '../campaign/publish-campaign'
import type { World } from '../qa/reset-world'
import { seededRandom, type Random } from '../random'
import { R13 } from './people'

type Written = Partial<Record<keyof CampaignDefinition, unknown>> & { id: string; name: string }

const PRIZES = [
  { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
  { code: 'usual', name: '见面礼', amount: '3.88', count: 20, minimumSpend: '5.00' },
]

/** The newcomers' campaign in small, with what a scenario needs otherwise; amounts in yuan. */
async function smallCampaign({ deps }: World, written: Written): Promise<CampaignDefinition> {
  const { startsAt, endsAt, infoFields, skin, cardTerms, consent } = await deps.campaigns.get(R13)
  const rules = ['活动时间：2026年2月9日0时至2026年3月8日24时。', '每位客户只有一次抽奖机会，抽完即止。']
  const common = { startsAt, endsAt, infoFields, skin, cardTerms, consent, rules, budget: '300.00', prizes: PRIZES }
  return campaignDefinition.parse({ ...common, ...written })
}

/** Publishes it as a file would be; the order of its prizes is the same every time. */
export async function publish(world: World, written: Written, random: Random = seededRandom(written.id)): Promise<void> {
  const { db, keys, clock } = world.deps
  const campaign = await smallCampaign(world, written)
  await db.transaction((tx) => publishCampaign({ tx, keys, random }, campaign, clock.now()))
}

/** Chance that gives the first prize of such a plan to the last ticket. */
export function chanceWithTopLast(counts: readonly number[]): Random {
  for (let attempt = 0; ; attempt += 1) {
    const seed = `top-last-${attempt}`
    if (permutePrizes(counts, seededRandom(seed).bytes(32)).at(-1) === 0) return seededRandom(seed)
  }
}
