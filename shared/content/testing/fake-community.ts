import type { TransportRequest } from '../../api/transport'
import type { LocalBenefitsView } from '../../local-benefit/contract'
import type { ServiceView } from '../../service/contract'
import type { SurveyAnswer, SurveyView } from '../../survey/contract'
import type { CalendarDay } from '../../time/calendar-day'
import type { WeeklyEventView } from '../../weekly-event/contract'
import type { ArticleView } from '../contract'

const article = (change: Partial<ArticleView>): ArticleView => ({
  id: 'lost-card', type: 'consultation', title: '银行卡丢了，先做这三件事', summary: '先冻结，再挂失，最后补卡。', publishedOn: '2026-02-11' as CalendarDay,
  minutes: 1, sections: [{ heading: '第一步，手机上先冻结', paragraphs: ['打开手机银行，点“临时冻结”。'] }], source: '本行原创，西湖支行沈嘉禾', ...change,
})

/** What happens around a customer, in memory: Friday's event, his city's group, and what the bank writes. */
export class FakeCommunity {
  event: WeeklyEventView = {
    title: '周五骰子夜', text: '每人掷两颗骰子。', prizeText: '每局 5 个红包，最大 18.8元', startsAt: '2026-02-13T12:00:00.000Z',
    startsOn: '2026-02-13' as CalendarDay, time: '20:00', today: '2026-02-12' as CalendarDay, groupName: '西湖邻里福利群',
  }
  local: LocalBenefitsView = {
    city: '杭州', group: { name: '西湖邻里福利群', isMember: true },
    benefits: [
      { id: 'noodles', kind: 'meal', name: '片儿川饭票', text: '社区面馆可用。', way: '每周一上午十点在群里接龙领取。', link: null },
      { id: 'dice', kind: 'draw', name: '邻里掷骰抽红包', text: '掷赢了就能抽一次。', way: '点“去抽奖”直接参加。', link: '/lottery/neighbours-dice' },
    ],
  }
  articles: ArticleView[] = [article({}), article({ id: 'hours', type: 'bankNews', title: '春节期间网点营业时间' })]

  services: ServiceView[] = [
    { id: 'property-fee', name: '物业费', text: '小区物业费、停车费', link: '#property-fee' },
    { id: 'tuition', name: '学费', text: '学费、住宿费', link: '#tuition' },
  ]

  survey: SurveyView | null = null
  /** What was answered, in the order it came. */
  readonly surveyAnswers: unknown[] = []
  surveyAnswer: SurveyAnswer = { outcome: 'taken' }

  /** Undefined for what is none of these. */
  answer({ method, path, body }: TransportRequest): unknown {
    if (path === '/api/weekly-event') return this.event
    if (path === '/api/local-benefits') return this.local
    if (path === '/api/services') return { services: this.services }
    if (path.startsWith('/api/services/')) return { isNew: true }
    if (path === '/api/survey') return { survey: this.survey }
    if (path.startsWith('/api/surveys/')) {
      this.surveyAnswers.push(body)
      return this.surveyAnswer
    }
    if (path === '/api/articles') return { articles: this.articles }
    const [, articleId] = /^\/api\/articles\/([^/]+)/.exec(path) ?? []
    if (!articleId) return undefined
    return method === 'PUT' ? { isNew: true } : this.articles.find(({ id }) => id === articleId)
  }
}
