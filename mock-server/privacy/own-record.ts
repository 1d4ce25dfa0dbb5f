import type { OwnRecord } from '#shared/privacy/contract'
import { managerOf } from '../customer/manager-of'
import { requireCustomer } from '../customer/require-customer'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { OF_BRANCH } from '../eligibility/of-branch'
import { countNotes } from './count-notes'
import { listConsents } from './list-consents'
import { listKept } from './list-kept'

interface Row {
  name: string | null
  bank_name: string
  branch_names: string[]
  manager_name: string | null
  expert_names: string[]
  messages_stopped_at: Date | null
}

/** The branches are those whose managers the server lets look at him: the same rule (K6). */
const PERSON = `
  select cu.name, cu.messages_stopped_at, bank.name as bank_name, m.name as manager_name, array(
    select distinct b.name from manager me join branch b on b.id = me.branch_id where ${OF_BRANCH} order by b.name
  ) as branch_names, array(
    select x.name from handover h join manager x on x.id = h.expert_id where h.customer_id = cu.id and h.closed_at is null order by x.name
  ) as expert_names
  from customer cu cross join bank left join manager m on m.id = $2
  where cu.id = $1`

const TRACES = `
  select (select count(*) from sign_in where customer_id = $1) as "signIns",
    (select count(*) from coupon where customer_id = $1) as "coupons",
    (select count(*) from article_view where customer_id = $1) as "articleViews",
    (select count(*) from material_view where customer_id = $1) as "materialViews",
    (select count(*) from branch_sign_up where customer_id = $1) as "eventSignUps",
    (select count(*) from lead where customer_id = $1) as "leads",
    (select count(*) from survey_answer where customer_id = $1) as "surveyAnswers",
    (select count(*) from service_opening where customer_id = $1) as "serviceOpenings",
    (select count(*) from follow_up where customer_id = $1) as "followUps",
    (select count(*) from reach where customer_id = $1 and sent_at is not null) as "messagesSent",
    (select count(*) from group_question where customer_id = $1 and text <> '') as "groupQuestions",
    (select count(*) from group_place where customer_id = $1) as "groupPlaces",
    (select count(*) from rival_alert where customer_id = $1) as "groupAlerts",
    (select count(*) from add_verdict where customer_id = $1) as "addVerdicts",
    (select count(*) from bank_deed where customer_id = $1) + (select count(*) from aum_reading where customer_id = $1) as "bankRecords",
    (select count(*) from group_voice where customer_id = $1) as "groupVoices",
    (select count(*) from chat_voice where customer_id = $1) as "chatVoices",
    (select count(*) from arrival where customer_id = $1) as "arrivals",
    (select count(distinct split_part(device_key, ':', 2)) from participation where customer_id = $1) as "devices",
    (select count(*) from payout_notice n join voucher v on v.id = n.voucher_id where v.customer_id = $1) as "payoutNotices",
    (select count(*) from group_game_player where customer_id = $1) as "groupGames"`

const IS_ASSESSED = 'select 1 from insight where customer_id = $1'

async function findPerson(db: Queryable, customerId: string): Promise<Pick<OwnRecord, 'name' | 'viewers' | 'messagesStoppedAt'>> {
  const [row] = await db.query<Row>(PERSON, [customerId, await managerOf(db, customerId)])
  const { name, bank_name: bankName, branch_names: branchNames, manager_name: managerName, expert_names: expertNames, messages_stopped_at: stoppedAt } = row!
  return { name, viewers: { bankName, branchNames, managerName, expertNames }, messagesStoppedAt: stoppedAt?.toISOString() ?? null }
}

/** All that is held about a customer, for himself (K1, K2). Throws UNAUTHENTICATED for one who is no more. */
export async function ownRecord(deps: Pick<Deps, 'db' | 'campaigns' | 'settings'>, customerId: string): Promise<OwnRecord> {
  const { db } = deps
  await requireCustomer(db, customerId)
  const [traces] = await db.query<OwnRecord['traces']>(TRACES, [customerId])
  return {
    ...(await findPerson(db, customerId)),
    consents: await listConsents(deps, customerId),
    kept: await listKept(deps, customerId),
    traces: traces!,
    notes: await countNotes(db, customerId),
    isAssessed: (await db.query(IS_ASSESSED, [customerId])).length > 0,
  }
}
