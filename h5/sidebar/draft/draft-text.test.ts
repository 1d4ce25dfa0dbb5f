import { expect, test } from 'vitest'
import type { DraftSummary } from '#shared/draft/contract'
import { draftPeriodText, groupDrafts } from './draft-text'

const draft = (campaignId: string, state: DraftSummary['state'], isTemplate = false) => ({ campaignId, state, isTemplate }) as DraftSummary

test('drafts stand by their state, templates last, and empty groups nowhere', () => {
  const groups = groupDrafts([draft('t', 'draft', true), draft('r', 'running'), draft('a', 'draft'), draft('v', 'review'), draft('b', 'draft')])
  expect(groups.map(({ title, drafts }) => [title, drafts.map(({ campaignId }) => campaignId)])).toEqual([
    ['草稿', ['a', 'b']],
    ['待复核', ['v']],
    ['进行中', ['r']],
    ['模板', ['t']],
  ])
})

test.each([
  ['2026-03-02T00:00:00+08:00', '2026-03-30T00:00:00+08:00', '2026年3月2日 – 3月29日'],
  ['2026-12-20T00:00:00+08:00', '2027-01-10T00:00:00+08:00', '2026年12月20日 – 2027年1月9日'],
])('from %s until before %s reads "%s"', (startsAt, endsAt, text) => {
  expect(draftPeriodText({ startsAt, endsAt })).toBe(text)
})
