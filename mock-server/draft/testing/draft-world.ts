import { beforeEach, expect } from 'vitest'
import { publishedCampaigns } from '../../campaign/published-campaigns'
import { movableClock } from '../../clock'
import type { Database } from '../../db/database'
import type { Deps } from '../../deps'
import { createKeys } from '../../keys'
import { seededRandom } from '../../random'
import { defaultSettings } from '../../settings'
import { useDatabase } from '../../testing/use-database'

export type DraftWorld = Pick<Deps, 'db' | 'clock' | 'random' | 'keys' | 'settings' | 'campaigns'>

/** A week before the campaign of the tests begins. */
const BEFORE = new Date('2026-02-02T09:00:00+08:00')

const OFFICES = `
  insert into branch (id, name, province, city, parent_id) values
    ('head', '星海银行总行', '浙江', '杭州', null),
    ('xihu', '杭州西湖支行', '浙江', '杭州', 'head'),
    ('yinzhou', '宁波鄞州支行', '浙江', '宁波', 'head')`

/** Makers and checkers of two offices. At Xihu three of six working managers have no code; who is on leave does not count. */
const PEOPLE = `
  insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url, roles, status) values
    ('maker', 'head', '经办甲', 'H1', 'maker', null, '{operator}', 'working'),
    ('second-maker', 'head', '经办乙', 'H2', 'second-maker', null, '{operator,approver}', 'working'),
    ('checker', 'head', '复核甲', 'H3', 'checker', null, '{approver}', 'working'),
    ('second-checker', 'head', '复核乙', 'H4', 'second-checker', null, '{approver}', 'working'),
    ('xihu-maker', 'xihu', '西湖经办', 'X0', 'xihu-maker', null, '{operator}', 'working'),
    ('xihu-1', 'xihu', '林晚晴', 'X1', 'xihu-1', '/qr/1', '{manager}', 'working'),
    ('xihu-2', 'xihu', '沈嘉禾', 'X2', 'xihu-2', null, '{manager}', 'working'),
    ('xihu-3', 'xihu', '钱一帆', 'X3', 'xihu-3', '/qr/3', '{manager}', 'working'),
    ('xihu-4', 'xihu', '楼思远', 'X4', 'xihu-4', null, '{manager}', 'working'),
    ('xihu-5', 'xihu', '方雨婷', 'X5', 'xihu-5', '/qr/5', '{manager}', 'working'),
    ('xihu-6', 'xihu', '许志坚', 'X6', 'xihu-6', null, '{manager}', 'working'),
    ('xihu-7', 'xihu', '鲍欣悦', 'X7', 'xihu-7', null, '{manager}', 'onLeave'),
    ('yinzhou-1', 'yinzhou', '应浩博', 'Y1', 'yinzhou-1', '/qr/6', '{manager}', 'working')`

const TABLES = `ledger_entry, prize_pool, prize_left, campaign, campaign_publication, campaign_version, campaign_draft,
  whitelist, whitelist_upload, customer_group, manager, branch`

function worldOn(db: Database): DraftWorld {
  const random = seededRandom('draft')
  return {
    db, random, clock: movableClock({ now: () => BEFORE }, 0), keys: createKeys({ secret: 'test secret' }, random),
    settings: defaultSettings, campaigns: publishedCampaigns(db),
  }
}

/** A bank's offices and people without any campaign, fresh before each test. */
export function useDraftWorld(): () => DraftWorld {
  const db = useDatabase()
  let world: DraftWorld
  beforeEach(async () => {
    await db().query(`truncate ${TABLES} cascade`)
    await db().query(OFFICES)
    await db().query(PEOPLE)
    await db().query("insert into customer_group (id, name, branch_id) values ('xihu-owners', '西湖业主群', 'xihu')")
    world = worldOn(db())
  })
  return () => world
}

/** The campaign of R13 as a person writes it, for a group, so that nobody's code is needed. */
export const written = {
  id: 'spring',
  name: '新春有礼',
  startsAt: '2026-02-09T00:00:00+08:00',
  endsAt: '2026-03-09T00:00:00+08:00',
  budget: '19,400.00',
  prizes: [
    { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
    { code: 'lucky', name: '好运奖', amount: '88.00', count: 2, minimumSpend: '100.00' },
    { code: 'usual', name: '见面礼', amount: '3.88', count: 4820, minimumSpend: '5.00' },
    { code: 'lowest', name: '心意奖', amount: '1.88', count: 177, minimumSpend: '2.00' },
  ],
  entry: 'group',
  groupIds: ['xihu-owners'],
  infoFields: ['phone'],
  skin: 'wheel',
  cardTerms: '星海银行借记卡或信用卡',
  rules: ['每位客户只有一次抽奖机会。'],
  consent: { version: 'spring-1', purpose: '发放立减金', text: '为了让您参加活动。' },
  plan: { people: '西湖片区的业主' },
}

/** What a broken request says: its code and its detail. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; detail: string }> {
  const error = await work.then(() => null, (it: { code: string; detail?: string }) => it)
  expect(error, 'nothing was refused').not.toBeNull()
  return { code: error!.code, detail: error!.detail ?? '' }
}
