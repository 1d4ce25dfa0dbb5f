import type { Transport, TransportRequest, TransportResponse } from '#shared/api/transport'
import type { CampaignView, FairnessView } from '#shared/campaign/contract'
import { FakeCommunity } from '#shared/content/testing/fake-community'
import { FakeBenefits } from '#shared/coupon/testing/fake-benefits'
import type { DrawView } from '#shared/draw/contract'
import type { DrawsRecord } from '#shared/draw/draws-record'
import type { Receipt } from '#shared/draw/receipt'
import type { ParticipationView } from '#shared/participation/contract'
import { FakePrivacy } from '#shared/privacy/testing/fake-privacy'
import { campaign } from './campaign-fixture'

const NOW = '2026-02-20T02:00:00.000Z'

/** A bank of one customer, in memory, answering as the contract says. What a test wants otherwise it sets. */
export class FakeBank {
  campaign: CampaignView = campaign()
  participation: ParticipationView
  /** `POST /api/campaigns/r13-newcomer/draws some-key`, in the order they came. */
  readonly requests: string[] = []
  given: Record<string, unknown> = {}
  /** A campaign's proof, for the receipt. */
  proof: { receipt: Receipt | null; fairness: FairnessView; record?: DrawsRecord } | null = null
  readonly benefits = new FakeBenefits()
  readonly community = new FakeCommunity()
  readonly privacy = new FakePrivacy()
  /** Answers instead of the bank; undefined leaves it to the bank. */
  interrupt: (request: TransportRequest, answer: () => TransportResponse) => TransportResponse | undefined = () => undefined

  constructor(participation: Partial<ParticipationView> = {}, changes: Partial<CampaignView> = {}) {
    this.campaign = campaign(changes)
    const manager = { name: '林晚晴', staffNumber: 'XH2041', branchName: '杭州西湖支行', qrUrl: '/qr.svg' }
    const fresh = { step: 'opened' as const, refusal: null, manager, maskedPhone: null, keptPhone: null, maskedCard: null, hasWonGame: false, draw: null }
    const way = { channel: 'xihu-01', inviter: null, ownInvitation: null, now: NOW }
    this.participation = { campaignId: this.campaign.id, ...fresh, ...way, ...participation }
  }

  readonly transport: Transport = async (request) => {
    this.requests.push([request.method, request.path, request.headers['idempotency-key']].filter(Boolean).join(' '))
    const answer = () => ({ status: 200, body: structuredClone(this.answer(request)) })
    return this.interrupt(request, answer) ?? answer()
  }

  draw(): DrawView {
    const { code, name, amount, minimumSpend } = this.campaign.prizes[2]!
    const { id: campaignId, name: campaignName, cardTerms } = this.campaign
    const payable = { status: 'due' as const, payableOn: '2026-02-27' as never, isProvisional: false, drawnAt: NOW, paidAt: null, usedAt: null, usableUntil: null, failure: null, keptUntil: null, claim: null }
    const voucher = { id: 'v1', code: '7K3M-9QX2', kind: 'voucher' as const, source: 'draw' as const, campaignId, campaignName, amount, minimumSpend, cardTerms, ...payable }
    return { prizeCode: code, prizeName: name, amount, drawnAt: NOW, voucher }
  }

  sent(method: string, pathEnd: string): string[] {
    return this.requests.filter((it) => it.startsWith(method) && it.split(' ')[1]!.endsWith(pathEnd))
  }

  private answer(request: TransportRequest): unknown {
    const { method, path, body } = request
    const around = this.benefits.answer(request) ?? this.community.answer(request) ?? this.privacy.answer(request)
    if (around !== undefined) return around
    const what = path.split('/').at(-1)
    if (what === this.campaign.id) return this.campaign
    if (what === 'vouchers') return { vouchers: this.participation.draw ? [this.participation.draw.voucher] : [] }
    if (what === 'receipt') return { receipt: this.proof?.receipt ?? null }
    if (what === 'fairness') return this.proof?.fairness
    if (path.endsWith('fairness/draws')) return this.proof?.record
    if (what === 'notices') return { isKept: true }
    if (what === 'phone-codes') return { phone: '13805715424' }
    if (what === 'join') Object.assign(this.participation, { step: 'joined' })
    if (what === 'info') {
      this.given = body as Record<string, unknown>
      Object.assign(this.participation, { step: 'informed', maskedPhone: '138****5424' })
      return { ...this.participation, codeRefusal: null }
    }
    if (what === 'draws' && method === 'POST') {
      this.participation.draw ??= this.draw()
      this.participation.step = 'drawn'
      return { outcome: 'drawn', draw: this.participation.draw }
    }
    return this.participation
  }
}
