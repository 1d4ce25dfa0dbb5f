import type { Transport, TransportRequest, TransportResponse } from '#shared/api/transport'
import type { CampaignView, FairnessView } from '#shared/campaign/contract'
import { FakeCommunity } from '#shared/content/testing/fake-community'
import { FakeBenefits } from '#shared/coupon/testing/fake-benefits'
import type { DrawView } from '#shared/draw/contract'
import type { DrawsRecord } from '#shared/draw/draws-record'
import type { Receipt } from '#shared/draw/receipt'
import type { GameView } from '#shared/game/contract'
import type { ParticipationView } from '#shared/participation/contract'
import { FakePrivacy } from '#shared/privacy/testing/fake-privacy'
import type { AskedCode, CodeRefusal } from '#shared/sms-code/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { VoucherView } from '#shared/voucher/contract'
import { demoCampaign } from './demo-campaign'
import { afterMove, diceGame, type FakeMove } from './fake-game'

const drawnAt = '2026-02-12T02:00:00.000Z'
/** The bank's time: it stands still until a test moves it. */
const MORNING = drawnAt

/** A bank of one customer, in memory, answering as the contract says. What a test wants otherwise it sets. */
export class FakeBank {
  campaign: CampaignView = structuredClone(demoCampaign)
  participation: ParticipationView
  /** `POST /api/campaigns/spring-2026/draws some-key`, in the order they came. */
  readonly requests: string[] = []
  /** What came with the last `info`. */
  given: { phone?: string; usesKeptPhone?: true; card?: string; smsCode?: string } = {}
  /** What the bank makes of it: a phone that leads to a manager, say. */
  afterInfo: Partial<ParticipationView> = {}
  /** Why the phone is not proven; null: it is, or need not be. */
  codeRefusal: CodeRefusal | null = null
  /** What comes of asking for a code. */
  askedCode: Omit<AskedCode, 'now'> = { refusal: null, askAgainAt: '2026-02-12T02:01:00.000Z' }
  game: GameView = { ...diceGame }
  /** A campaign's proof, for the receipt. */
  proof: { receipt: Receipt | null; fairness: FairnessView; record?: DrawsRecord } | null = null
  readonly benefits = new FakeBenefits()
  readonly community = new FakeCommunity()
  readonly privacy = new FakePrivacy()
  /** From other campaigns than this one. */
  otherVouchers: VoucherView[] = []
  /** Answers instead of the bank; undefined leaves it to the bank. */
  interrupt: (request: TransportRequest, answer: () => TransportResponse) => TransportResponse | undefined = () => undefined

  constructor(participation: Partial<ParticipationView> = {}) {
    const manager = { name: '林晚晴', staffNumber: 'XH2041', branchName: '杭州西湖支行', qrUrl: '/qr.svg' }
    const fresh = { step: 'opened' as const, refusal: null, manager, maskedPhone: null, keptPhone: null, maskedCard: null, hasWonGame: false, draw: null }
    const way = { channel: 'xihu-01', inviter: null, ownInvitation: null, now: MORNING }
    this.participation = { campaignId: demoCampaign.id, ...fresh, ...way, ...participation }
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
    const { id: campaignId, name: campaignName, cardTerms } = this.campaign
    const payable = { status: 'due' as const, payableOn: '2026-02-26' as CalendarDay, isProvisional: false, drawnAt, paidAt: null, usedAt: null, usableUntil: null, failure: null, keptUntil: null, claim: null }
    const voucher = { id: 'v1', code: '7K3M-9QX2', kind: 'voucher' as const, source: 'draw' as const, campaignId, campaignName, amount, minimumSpend, cardTerms, ...payable }
    return { prizeCode: code, prizeName: name, amount, drawnAt, voucher }
  }

  private answer(request: TransportRequest): unknown {
    const { method, path, body } = request
    const what = path.split('/').at(-1)!
    const benefit = this.benefits.answer(request) ?? this.community.answer(request) ?? this.privacy.answer(request)
    if (benefit !== undefined) return benefit
    if (what === 'vouchers') return { vouchers: [...(this.participation.draw ? [this.participation.draw.voucher] : []), ...this.otherVouchers] }
    if (what === this.campaign.id) return this.campaign
    if (what === 'draws' && method === 'POST') return this.takeDraw()
    if (what === 'shared-page-signatures') return { corpId: 'ww-koi', timestamp: 1_770_861_600, nonceStr: 'nonce', signature: 'sha' }
    if (what === 'games') return this.game
    if (what === 'sms-codes') return { ...this.askedCode, now: this.participation.now }
    if (what === 'moves') return this.move(body as FakeMove)
    if (what === 'receipt') return { receipt: this.proof?.receipt ?? null }
    if (what === 'fairness') return this.proof?.fairness
    if (path.endsWith('fairness/draws')) return this.proof?.record
    if (what === 'join') this.participation.step = 'joined'
    if (what === 'info' && method === 'PUT') {
      this.given = body as FakeBank['given']
      if (this.codeRefusal === null) Object.assign(this.participation, { step: 'informed', ...this.afterInfo })
      return { ...this.participation, codeRefusal: this.codeRefusal }
    }
    return this.participation
  }

  private move(move: FakeMove): GameView {
    this.game = afterMove(this.game, move)
    this.participation.hasWonGame = this.game.state === 'won'
    return this.game
  }

  private takeDraw() {
    const isGameToCome = this.campaign.game !== null && !this.participation.hasWonGame
    const refusal = this.participation.refusal ?? (isGameToCome ? 'GAME_REQUIRED' : null)
    if (refusal) return { outcome: 'refused', refusal, draw: null }
    const draw = (this.participation.draw ??= this.draw())
    this.participation.step = 'drawn'
    return { outcome: 'drawn', draw }
  }
}
