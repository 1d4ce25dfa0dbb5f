import type { Transport, TransportRequest, TransportResponse } from '#shared/api/transport'
import type { CampaignView } from '#shared/campaign/contract'
import type { DrawView } from '#shared/draw/contract'
import type { ParticipationView } from '#shared/participation/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { demoCampaign } from './demo-campaign'

const drawnAt = '2026-02-12T02:00:00.000Z'

/** A bank of one customer, in memory, answering as the contract says. What a test wants otherwise it sets. */
export class FakeBank {
  campaign: CampaignView = structuredClone(demoCampaign)
  participation: ParticipationView
  /** `POST /api/campaigns/spring-2026/draws some-key`, in the order they came. */
  readonly requests: string[] = []
  /** Answers instead of the bank; undefined leaves it to the bank. */
  interrupt: (request: TransportRequest, answer: () => TransportResponse) => TransportResponse | undefined = () => undefined

  constructor(participation: Partial<ParticipationView> = {}) {
    const manager = { name: '林晚晴', staffNumber: 'XH2041', branchName: '杭州西湖支行', qrUrl: '/qr.svg' }
    const fresh = { step: 'opened' as const, refusal: null, manager, maskedPhone: null, draw: null }
    this.participation = { campaignId: demoCampaign.id, ...fresh, ...participation }
  }

  readonly transport: Transport = async (request) => {
    this.requests.push([request.method, request.path, ...Object.values(request.headers)].join(' '))
    const answer = () => ({ status: 200, body: structuredClone(this.answer(request)) })
    return this.interrupt(request, answer) ?? answer()
  }

  /** The requests of one kind. */
  sent(method: string, pathEnd: RegExp): string[] {
    return this.requests.filter((it) => it.startsWith(method) && pathEnd.test(it.split(' ')[1]!))
  }

  draw(): DrawView {
    const { code, name, amount, minimumSpend } = this.campaign.prizes[2]!
    const { name: campaignName, cardTerms } = this.campaign
    const payable = { status: 'due' as const, payableOn: '2026-02-26' as CalendarDay, isProvisional: false, drawnAt }
    const voucher = { id: 'v1', campaignName, amount, minimumSpend, cardTerms, ...payable }
    return { prizeCode: code, prizeName: name, amount, drawnAt, voucher }
  }

  private answer({ method, path, body }: TransportRequest): unknown {
    const what = path.split('/').at(-1)!
    if (what === 'vouchers') return { vouchers: this.participation.draw ? [this.participation.draw.voucher] : [] }
    if (what === this.campaign.id) return this.campaign
    if (what === 'draws') return this.takeDraw()
    if (what === 'join') this.participation.step = 'joined'
    if (what === 'info' && method === 'PUT') {
      const { phone } = body as { phone: string }
      Object.assign(this.participation, { step: 'informed', maskedPhone: `${phone.slice(0, 3)}****${phone.slice(7)}` })
    }
    return this.participation
  }

  private takeDraw() {
    const { refusal } = this.participation
    if (refusal) return { outcome: 'refused', refusal, draw: null }
    const draw = (this.participation.draw ??= this.draw())
    this.participation.step = 'drawn'
    return { outcome: 'drawn', draw }
  }
}
