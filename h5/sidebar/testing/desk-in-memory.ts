import type * as z from 'zod'
import { draftDefinition } from '#shared/campaign/definition'
import { draftContract, type DraftView } from '#shared/draft/contract'
import { marketingContract, type ListedNode } from '#shared/marketing/contract'
import { planPrizes } from '#shared/prize/plan-prizes'
import { prizeContract } from '#shared/prize/contract'
import { rosterContract, type RosterEntry } from '#shared/roster/contract'
import { whitelistContract, type WhitelistUpload } from '#shared/whitelist/contract'
import type { ErrorCode } from '#shared/api/error-codes'
import { newcomer } from './newcomer'

const contracts = { ...draftContract.endpoints, ...prizeContract.endpoints, ...rosterContract.endpoints, ...whitelistContract.endpoints, listNodes: marketingContract.endpoints.listNodes }
const routes = { ...draftContract.routes, ...prizeContract.routes, ...rosterContract.routes, ...whitelistContract.routes, listNodes: marketingContract.routes.listNodes }

export type DeskEndpoint = keyof typeof contracts

/** What the bank knows of campaigns being made, and how it answers. */
export interface DeskBank {
  drafts: DraftView[]
  roster: RosterEntry[]
  /** The marketing calendar. */
  nodes: ListedNode[]
  uploads: WhitelistUpload[]
  /** How many of the next file's rows are bad. */
  badRows: number
  /** How this endpoint refuses, or what it waits for before it answers. */
  refuse: Partial<Record<DeskEndpoint, { code: ErrorCode; detail?: string } | Promise<void>>>
  /** Everything that was asked but to be shown. */
  asked: { name: DeskEndpoint; body: never }[]
}

/** For an answer that never comes. */
export const never = () => new Promise<void>(() => undefined)

export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(code)
  }
}

export const draftView = (change: Partial<DraftView> = {}): DraftView => {
  const campaignId = change.campaignId ?? 'spring'
  return {
    campaignId, name: '新客见面礼', version: 1, state: 'draft', liveVersion: null, unpublished: null, isTemplate: false, isFromFile: false,
    templateId: null, branchName: null,
    startsAt: newcomer.startsAt, endsAt: newcomer.endsAt, budget: 1_940_000 as DraftView['budget'], updatedAt: '2026-02-17T01:00:00Z',
    plan: { people: '从没加过客户经理的客户', material: '微信立减金 5000 份', place: '客户经理的企业微信', time: '2026年3月2日 – 2026年3月29日' },
    definition: { ...newcomer, id: campaignId }, locked: [], problems: [], payoutWorkingDays: 5, submittedBy: null, note: null,
    versions: [{ version: 1, savedBy: '周明远', savedAt: '2026-02-17T01:00:00Z', approvedBy: null, publishedAt: null }],
    can: { save: true, submit: true, decide: false },
    ...change,
  }
}

export const templateView = () =>
  draftView({ campaignId: 'template-newcomer', isTemplate: true, can: { save: true, submit: false, decide: false } })

export const deskBank = (change: Partial<DeskBank> = {}): DeskBank => ({
  drafts: [draftView(), templateView()], roster: [], nodes: [], uploads: [], badRows: 0, refuse: {}, asked: [], ...change,
})

function findDraft({ drafts }: DeskBank, campaignId: string): DraftView {
  const draft = drafts.find((it) => it.campaignId === campaignId)
  if (!draft) throw new Refused('DRAFT_NOT_FOUND')
  return draft
}

function keep(bank: DeskBank, next: DraftView): DraftView {
  bank.drafts = [...bank.drafts.filter(({ campaignId }) => campaignId !== next.campaignId), next]
  return next
}

function checked(definition: unknown): DraftView['definition'] {
  const { error } = draftDefinition.safeParse(definition)
  if (!error) return definition as DraftView['definition']
  throw new Refused('DEFINITION_INVALID', error.issues.map(({ path, message }) => `${path.join('.') || 'the definition'}: ${message}`).join('\n'))
}

type Body<Name extends DeskEndpoint> = (typeof contracts)[Name] extends { body: infer Schema extends z.ZodType } ? z.output<Schema> : undefined
type Asked<Name extends DeskEndpoint> = { params: { campaignId: string; managerId: string }; body: Body<Name> }

const answers: { [Name in DeskEndpoint]: (bank: DeskBank, asked: Asked<Name>) => unknown } = {
  listDrafts: ({ drafts }) => ({ drafts: drafts }),
  showDraft: (bank, { params }) => findDraft(bank, params.campaignId),
  createDraft: (bank, { body }) => {
    const definition = body.from === 'template' ? { ...findDraft(bank, body.templateId).definition, id: body.campaignId } : checked(body.definition)
    const campaignId = String(definition['id'])
    if (bank.drafts.some((it) => it.campaignId === campaignId)) throw new Refused('DRAFT_EXISTS')
    return keep(bank, draftView({ campaignId, definition, name: String(definition['name']) }))
  },
  saveDraft: (bank, { params, body }) => {
    const draft = findDraft(bank, params.campaignId)
    if (draft.version !== body.version) throw new Refused('VERSION_OUTDATED')
    const definition = checked(body.definition)
    return keep(bank, { ...draft, version: draft.version + 1, definition, name: String(definition['name']) })
  },
  submitDraft: (bank, { params }) =>
    keep(bank, { ...findDraft(bank, params.campaignId), state: 'review', submittedBy: '周明远', can: { save: false, submit: false, decide: false } }),
  decideDraft: (bank, { params, body: { decision, note } }) => {
    const draft = findDraft(bank, params.campaignId)
    const isOut = decision === 'publish'
    return keep(bank, {
      ...draft, state: isOut ? 'published' : 'draft', liveVersion: isOut ? draft.version : null, note,
      can: { save: false, submit: false, decide: false },
    })
  },
  planPrizes: (_, { body }) => {
    const { outcome, ...plan } = planPrizes(body)
    return { outcome, ...plan }
  },
  listNodes: ({ nodes }) => ({ nodes, canChange: false }),
  listRoster: ({ roster }) => ({ managers: roster }),
  changeRoster: (bank, { params, body }) => {
    bank.roster = bank.roster.map((entry) => (entry.managerId === params.managerId ? { ...entry, ...body } : entry))
    return bank.roster.find(({ managerId }) => managerId === params.managerId)
  },
  showWhitelist: ({ uploads }) => ({ count: uploads.reduce((sum, { loaded }) => sum + loaded, 0), uploads }),
  uploadWhitelist: (bank, { body }) => {
    const loaded = body.csv.trim().split('\n').length - 1 - bank.badRows
    const upload: WhitelistUpload = {
      id: `upload-${bank.uploads.length}`, fileName: body.fileName, loaded, rejected: bank.badRows,
      errorFile: bank.badRows > 0 ? '\uFEFF行号,手机号,网点,原因' : null, uploadedBy: '周明远', uploadedAt: '2026-02-17T02:00:00Z',
    }
    bank.uploads = [upload, ...bank.uploads]
    return upload
  },
}

/** Which endpoint this is, with its parameters; null for one of another domain. */
function findEndpoint(method: string, path: string): { name: DeskEndpoint; params: Record<string, string> } | null {
  for (const [name, route] of Object.entries(routes)) {
    const match = new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (route.method === method && match) return { name: name as DeskEndpoint, params: { ...match.groups } }
  }
  return null
}

/** Answers as the server would, from memory and by the contract; undefined for what is not the desk's. Throws Refused. */
export async function answerDesk(bank: DeskBank, method: string, path: string, body: unknown): Promise<unknown> {
  const endpoint = findEndpoint(method, path)
  if (!endpoint) return undefined
  const { name, params } = endpoint
  const { body: schema } = contracts[name] as { body?: z.ZodType }
  const parsed = schema?.safeParse(body)
  if (method !== 'GET') bank.asked.push({ name, body: body as never })
  if (parsed && !parsed.success) throw new Refused('INVALID_REQUEST', parsed.error.message)
  const refusal = bank.refuse[name]
  if (refusal instanceof Promise) await refusal
  else if (refusal) throw new Refused(refusal.code, refusal.detail)
  return (answers[name] as (bank: DeskBank, asked: unknown) => unknown)(bank, { params, body: parsed?.data })
}
