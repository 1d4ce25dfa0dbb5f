import type { LifecycleStage } from '#shared/customer/stage'
import { stageTexts } from '#shared/customer/tactics'
import { happeningsOf } from '#shared/timeline/happening'
import type { Deps } from '../deps'
import type { TimelineRow } from './find-page'

type Community = Deps['demo']['community']

/** What the bank has published since may lack what was read then: its id is told instead. */
const named = <T extends { id: string }>(all: readonly T[], id: string, nameOf: (it: T) => string): string => {
  const found = all.find((it) => it.id === id)
  return found ? nameOf(found) : id
}

const publishedName: Partial<Record<TimelineRow['kind'], (community: Community, id: string) => string>> = {
  articleRead: ({ articles }, id) => named(articles, id, ({ title }) => title),
  materialOpened: ({ materials }, id) => named(materials, id, ({ title }) => title),
  surveyAnswered: ({ survey }, id) => named([survey], id, ({ title }) => title),
  serviceOpened: ({ services }, id) => named(services, id, ({ name }) => name),
}

const OF_CAMPAIGN: readonly string[] = happeningsOf('campaign').filter((kind) => !['signedIn', 'couponTaken', 'couponUsed'].includes(kind))

/** What an entry is about, by the name people know it by. */
export async function subjectOf({ campaigns, demo }: Pick<Deps, 'campaigns' | 'demo'>, { kind, about }: TimelineRow): Promise<string | null> {
  if (about === null) return null
  if (OF_CAMPAIGN.includes(kind)) return (await campaigns.ofPool(about)).name
  if (kind === 'stageChanged') return stageTexts[about as LifecycleStage].name
  return publishedName[kind]?.(demo.community, about) ?? about
}
