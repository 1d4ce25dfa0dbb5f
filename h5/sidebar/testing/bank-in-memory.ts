import { errorCodes, type ErrorCode } from '#shared/api/error-codes'
import type { Transport, TransportRequest, TransportResponse } from '#shared/api/transport'
import type { ManagedCampaign, ManagerView } from '#shared/manager/contract'
import { managerRoutes } from '#shared/manager/routes'
import { toFen } from '#shared/money/fen'
import type { TodayItem } from '#shared/today/contract'
import { todayRoutes } from '#shared/today/routes'
import { answerChat, type ChatBank } from '../chat/testing/chat-bank'
import { answerDesk, deskBank, Refused, type DeskBank } from './desk-in-memory'

/** A bank that speaks the sidebar's part of the contract from memory. `offline` gives no answer, `slow` none yet. */
export interface Bank {
  manager: ManagerView | ErrorCode
  campaigns: ManagedCampaign[] | ErrorCode | 'offline' | 'slow'
  /** What waits for the manager; nothing where it is left out. */
  today?: TodayItem[]
  /** For those who make campaigns. */
  desk?: DeskBank
  /** For those who talk with customers. */
  chat?: ChatBank
}

function answer(body: unknown): TransportResponse {
  if (typeof body !== 'string') return { status: 200, body }
  return { status: errorCodes[body as ErrorCode].status, body: { code: body } }
}

async function answerFromMemory({ chat, desk = deskBank() }: Bank, request: TransportRequest): Promise<TransportResponse> {
  try {
    const { method, path, body } = request
    const found = (chat && (await answerChat(chat, request))) ?? (await answerDesk(desk, method, path, body))
    if (found === undefined) throw new Error(`not in the contract: ${method} ${path}`)
    return { status: 200, body: structuredClone(found) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, detail } = error
    return { status: errorCodes[code].status, body: { code, detail } }
  }
}

function todayOf({ manager, today = [] }: Bank) {
  return typeof manager === 'string' ? manager : { items: today, count: today.length, justDone: [] }
}

export function bankTransport(bank: Bank): Transport {
  return async (request) => {
    const { method, path } = request
    const isAsked = (route: { method: string; path: string }) => route.method === method && route.path === path
    if (isAsked(managerRoutes.showManager)) return answer(bank.manager)
    if (isAsked(todayRoutes.listToday)) return answer(todayOf(bank))
    if (!isAsked(managerRoutes.listCampaigns)) return answerFromMemory(bank, request)
    if (bank.campaigns === 'offline') throw new Error('offline')
    if (bank.campaigns === 'slow') return new Promise(() => undefined)
    return answer(Array.isArray(bank.campaigns) ? { campaigns: bank.campaigns } : bank.campaigns)
  }
}

export const chenMin: ManagerView = {
  id: 'chen-min',
  name: '陈敏',
  staffNumber: '8801203',
  branchName: '城东支行',
  bankName: '锦江农商银行',
  roles: ['manager'],
}

/** Head office: makes campaigns. */
export const zhouMingyuan: ManagerView = { ...chenMin, id: 'zhou-mingyuan', name: '周明远', branchName: '总行', roles: ['operator'] }

/** Head office: makes campaigns, and lets others' out. */
export const heYingxue: ManagerView = { ...zhouMingyuan, id: 'he-yingxue', name: '何映雪', roles: ['operator', 'approver'] }

export const spring: ManagedCampaign = {
  id: 'spring',
  name: '新春抽立减金',
  startsAt: '2026-02-12T00:00:00+08:00',
  endsAt: '2026-02-27T00:00:00+08:00',
  phase: 'running',
  daysLeft: 9,
  topPrize: toFen(18800),
  ownLink: 'https://koi.example/lottery/spring?ch=east-01',
  figures: {
    opened: 12480,
    joined: 3021,
    drawn: 2874,
    ownJoined: 96,
    ownDrawn: 88,
    prizes: 5000,
    prizesLeft: 2126,
    budget: toFen(1940000),
    reserved: toFen(183612),
    paid: toFen(931456),
    left: toFen(824932),
  },
  costShare: null,
  plan: { people: '城东片区的新市民', material: '微信立减金 5000 份，最高 188 元', place: '客户经理的企业微信', time: '2026年2月12日 – 2026年2月26日' },
  marketingNode: null,
}
