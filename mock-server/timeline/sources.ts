import type { Happening } from '#shared/timeline/happening'

/** Where something about a customer stands that belongs into his history. */
export interface Source {
  kinds: readonly Happening[]
  /**
   * Selects for the customer $1: `source_id`, its own among its kind; `kind`, `at`, `manager_id`; `about`, the id or the name
   * of what it is about; and `detail`, what only this kind has, as JSON.
   */
  sql: string
}

const NOBODY = 'null::text as manager_id'
const NOTHING = "'{}'::jsonb as detail"

/** A participation's id is `campaign:customer`: found by its key, campaign by campaign. */
const OWN_PARTICIPATION = "campaign c join participation p on p.id = c.id || ':' || $1"

const ofCampaigns: readonly Source[] = [
  {
    kinds: ['campaignOpened', 'campaignJoined', 'infoGiven'],
    sql: `select p.id as source_id, s.kind, s.at, p.manager_id, p.campaign_id as about, ${NOTHING}
      from ${OWN_PARTICIPATION}
      cross join lateral (
        values ('campaignOpened', p.opened_at), ('campaignJoined', p.joined_at), ('infoGiven', p.informed_at)
      ) s (kind, at) where s.at is not null`,
  },
  {
    kinds: ['gamePlayed'],
    sql: `select g.id as source_id, 'gamePlayed' as kind, coalesce(g.finished_at, g.started_at) as at, ${NOBODY}, g.campaign_id as about,
        jsonb_build_object('game', g.state) as detail
      from ${OWN_PARTICIPATION} join game_session g on g.participation_id = p.id`,
  },
  {
    kinds: ['gamePlayed'],
    sql: `select p.game_id as source_id, 'gamePlayed' as kind, p.joined_at as at, ${NOBODY}, g.pool_id as about,
        jsonb_build_object('game', case when w.rank is not null then 'won' when g.state = 'ended' then 'lost' else 'open' end) as detail
      from group_game_player p join group_game g on g.id = p.game_id
      left join group_game_winner w on w.game_id = g.id and w.customer_id = p.customer_id where p.customer_id = $1`,
  },
  {
    kinds: ['prizeWon'],
    sql: `select id as source_id, 'prizeWon' as kind, drawn_at as at, ${NOBODY}, campaign_id as about,
        jsonb_build_object('prize', jsonb_build_object('amount', amount_fen, 'state', state, 'payableOn', payable_on)) as detail
      from voucher where customer_id = $1`,
  },
  {
    kinds: ['signedIn'],
    sql: `select signed_on::text as source_id, 'signedIn' as kind, signed_at as at, ${NOBODY}, null::text as about, ${NOTHING}
      from sign_in where customer_id = $1`,
  },
  {
    kinds: ['couponTaken', 'couponUsed'],
    sql: `select cp.id as source_id, s.kind, s.at, ${NOBODY}, o.name as about, s.detail
      from coupon cp join coupon_offer o on o.id = cp.offer_id
      cross join lateral (
        values ('couponTaken', cp.taken_on::timestamp at time zone 'Asia/Shanghai', '{"isWholeDay": true}'::jsonb), ('couponUsed', cp.used_at, '{}')
      ) s (kind, at, detail) where cp.customer_id = $1 and s.at is not null`,
  },
]

const ofExchanges: readonly Source[] = [
  {
    kinds: ['contactAdded', 'contactDeleted', 'deletedByCustomer', 'deletedByManager'],
    sql: `select manager_id as source_id, case
          when kind = 'add' then 'contactAdded' when ended_by = 'customer' then 'deletedByCustomer'
          when ended_by = 'member' then 'deletedByManager' else 'contactDeleted'
        end as kind, happened_at as at,
        manager_id, null::text as about, ${NOTHING}
      from contact_change where customer_id = $1`,
  },
  {
    kinds: ['groupJoined', 'groupLeft'],
    sql: `select group_id as source_id, case gc.kind when 'join' then 'groupJoined' else 'groupLeft' end as kind, happened_at as at,
        ${NOBODY}, g.name as about, ${NOTHING}
      from group_change gc join customer_group g on g.id = gc.group_id where gc.customer_id = $1`,
  },
  {
    kinds: ['articleRead'],
    sql: `select id as source_id, 'articleRead' as kind, viewed_at as at, manager_id, article_id as about, ${NOTHING}
      from article_view where customer_id = $1`,
  },
  {
    kinds: ['materialOpened'],
    sql: `select material_id as source_id, 'materialOpened' as kind, viewed_at as at, manager_id, material_id as about, ${NOTHING}
      from material_view where customer_id = $1`,
  },
  {
    kinds: ['surveyAnswered'],
    sql: `select survey_id as source_id, 'surveyAnswered' as kind, answered_at as at, manager_id, survey_id as about, ${NOTHING}
      from survey_answer where customer_id = $1`,
  },
  {
    kinds: ['serviceOpened'],
    sql: `select service_id as source_id, 'serviceOpened' as kind, opened_at as at, ${NOBODY}, service_id as about, ${NOTHING}
      from service_opening where customer_id = $1`,
  },
  {
    kinds: ['keywordReplied'],
    sql: `select id as source_id, 'keywordReplied' as kind, said_at as at, manager_id, keyword as about, ${NOTHING}
      from keyword_reply where customer_id = $1`,
  },
  {
    kinds: ['messageSent'],
    sql: `select id as source_id, 'messageSent' as kind, sent_at as at, manager_id, title as about, ${NOTHING}
      from reach where customer_id = $1 and sent_at is not null`,
  },
  {
    kinds: ['stageChanged'],
    sql: `select id::text as source_id, 'stageChanged' as kind, changed_at as at, ${NOBODY}, to_stage as about, ${NOTHING}
      from stage_change where customer_id = $1`,
  },
]

const ofRecords: readonly Source[] = [
  {
    kinds: ['leadDealt'],
    sql: `select id::text as source_id, 'leadDealt' as kind, dealt_at as at, manager_id, nullif(note, '') as about, ${NOTHING}
      from lead where customer_id = $1 and dealt_at is not null`,
  },
  {
    kinds: ['leadCalled', 'leadRefused', 'leadAdded'],
    sql: `select lc.id::text as source_id, 'lead' || initcap(lc.state) as kind, lc.changed_at as at, lc.manager_id, null::text as about, ${NOTHING}
      from lead l join lead_change lc on lc.lead_id = l.id where l.customer_id = $1`,
  },
  {
    kinds: ['tagPutOn', 'tagTakenOff'],
    sql: `select id::text as source_id, case when is_on then 'tagPutOn' else 'tagTakenOff' end as kind, changed_at as at, manager_id,
        tag_name as about, ${NOTHING}
      from customer_tag_change where customer_id = $1`,
  },
  {
    kinds: ['handedOver', 'expertAnswered', 'handoverClosed'],
    sql: `select h.id as source_id, s.kind, s.at, s.manager_id, x.name as about, s.detail
      from handover h join manager x on x.id = h.expert_id
      cross join lateral (
        values ('handedOver', h.handed_at, h.manager_id, jsonb_build_object('text', nullif(h.reason, ''))),
          ('expertAnswered', h.answered_at, h.expert_id, jsonb_build_object('text', nullif(h.answer, ''))), ('handoverClosed', h.closed_at, h.closed_by, '{}')
      ) s (kind, at, manager_id, detail) where h.customer_id = $1 and s.at is not null`,
  },
  {
    kinds: ['noteWritten'],
    sql: `select id as source_id, 'noteWritten' as kind, written_at as at, manager_id, null::text as about, jsonb_build_object('text', text) as detail
      from timeline_note where customer_id = $1`,
  },
]

export const sources: readonly Source[] = [...ofExchanges, ...ofCampaigns, ...ofRecords]
