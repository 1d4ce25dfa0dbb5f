import type { TransportRequest } from '../../api/transport'
import { toFen } from '../../money/fen'
import type { ConsentRecord, OwnRecord } from '../contract'
import type { CalendarDay } from '../../time/calendar-day'

const NOW = '2026-02-12T02:00:00.000Z'

export const consentOf = (change: Partial<ConsentRecord> = {}): ConsentRecord => ({
  campaignId: 'spring-2026', campaignName: '新春锦鲤', purpose: '手机号仅用于发放奖品', version: '2026-01', givenAt: '2026-02-11T02:00:00.000Z',
  withdrawnAt: null, maskedPhone: '138****5424', maskedCard: null, isBoundToBenefit: false, ...change,
})

export const keptOf = (yuan: number) => ({
  campaignName: '新春锦鲤', amount: toFen(yuan * 100), drawnAt: NOW, keptUntil: '2031-02-12' as CalendarDay,
})

/** What a bank holds of its one customer, in memory. */
export class FakePrivacy {
  record: OwnRecord = {
    name: '陈思源',
    consents: [consentOf()],
    kept: [],
    traces: { signIns: 2, coupons: 0, articleViews: 1, materialViews: 0, eventSignUps: 0, leads: 0, surveyAnswers: 0, serviceOpenings: 0, followUps: 0, messagesSent: 0, groupQuestions: 0, groupPlaces: 0, groupAlerts: 0, bankRecords: 0, addVerdicts: 0, groupVoices: 0, chatVoices: 0, arrivals: 0, devices: 0, payoutNotices: 0, groupGames: 0 },
    notes: { tags: 0, remarks: 0, told: 0 },
    isAssessed: false,
    viewers: { bankName: '星海银行', branchNames: ['杭州西湖支行'], managerName: '林晚晴', expertNames: [] },
    messagesStoppedAt: null,
  }

  /** Undefined for what is none of these. */
  answer({ path }: TransportRequest): OwnRecord | undefined {
    const [, what] = /^\/api\/privacy\/(?:.*\/)?(own-record|withdraw|stop|resume|erase)$/.exec(path) ?? []
    if (!what) return undefined
    if (what === 'stop' || what === 'resume') this.record.messagesStoppedAt = what === 'stop' ? NOW : null
    if (what === 'withdraw') this.record.consents = this.record.consents.map((it) => (path.includes(it.campaignId) ? { ...it, withdrawnAt: NOW, maskedPhone: null, maskedCard: null } : it))
    if (what === 'erase') this.record.notes = { tags: 0, remarks: 0, told: 0 }
    return this.record
  }
}
