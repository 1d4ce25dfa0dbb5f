import type { FrameLocator, Page } from 'playwright-core'
import { settlePage } from './settle-page'
import { frameBeside, type Seat } from './take-seat'

/** One screen of the sidebar, and how one of the bank's people comes to it: for its check, and for the gallery. */
export interface ManagerScreen extends Seat {
  name: string
  scenario: string
  /** From the open sidebar on. */
  goTo?: (sidebar: FrameLocator, page: Page) => Promise<unknown>
}

type GoTo = NonNullable<ManagerScreen['goTo']>

const press = (sidebar: FrameLocator, name: string | RegExp) => sidebar.getByRole('button', { name }).first().click()

const openArea = (sidebar: FrameLocator, name: string | RegExp) => sidebar.getByRole('navigation', { name: '工作区' }).getByRole('link', { name }).click()

const read = (text: string | RegExp): GoTo => (sidebar) => sidebar.getByText(text).first().waitFor()

/** Of somebody he has known for a month. */
const known = { scenario: 'known-for-a-month', chat: '陈思源' } as const

/** Of the one whose chat is open in the full day. */
const inDay = { scenario: 'full-day', chat: '胡佳怡' } as const

/** Of somebody he has brought to the fifth step. */
const walked = { scenario: 'steps-walked', chat: '周若楠', pane: 'scripts' } as const

/** An area of his work, beside no chat. */
const inArea = (name: string, scenario: string, area: string | RegExp, then: GoTo, member?: string): ManagerScreen => ({
  name, scenario, member, chat: null,
  goTo: async (sidebar, page) => {
    await openArea(sidebar, area)
    await then(sidebar, page)
  },
})

/** One of the pages of the figures, of the head office. */
const onFigurePage = (name: string, page: string, then: GoTo, member: string): ManagerScreen =>
  inArea(name, 'bank-figures', '活动成效', async (sidebar, shown) => {
    await sidebar.getByRole('navigation', { name: '看什么数据' }).getByRole('link', { name: page }).click()
    await then(sidebar, shown)
  }, member)

/** The owner of the neighbours' group, in its chat. */
const inNeighbours = { member: '沈嘉禾', chat: '西湖邻里福利群' } as const

const openGames = (then: GoTo): GoTo => async (sidebar, page) => {
  await sidebar.getByRole('tab', { name: '游戏' }).click()
  await then(sidebar, page)
}

const openOwnScript = (title: string): GoTo => async (sidebar) => {
  await press(sidebar, '我的')
  await sidebar.getByRole('option', { name: title }).click()
}

/** Every screen of the sidebar, in the order of its tabs. */
export const managerScreens: readonly ManagerScreen[] = [
  { name: 'customer', ...known, pane: 'customer', goTo: read('推荐「') },
  { name: 'customer-day', ...inDay, pane: 'customer', goTo: read('孩子三年后出国') },
  { name: 'high-intent', scenario: 'high-intent', chat: '陈思源', pane: 'customer', goTo: read('高意向') },
  { name: 'scripts', ...known, pane: 'scripts', goTo: (sidebar) => sidebar.getByRole('option').first().waitFor() },
  { name: 'script', ...known, pane: 'scripts', goTo: (sidebar) => sidebar.getByRole('option').first().click() },
  {
    name: 'script-form', ...known, pane: 'scripts',
    goTo: async (sidebar) => {
      await press(sidebar, '＋ 新建')
      const form = sidebar.getByRole('form', { name: '新建话术' })
      await form.getByLabel('标题').fill('周末去喝茶')
      await form.getByLabel('内容').fill('这款保本又省心，周末来网点聊聊？')
      await form.getByText('本产品不保本').waitFor()
    },
  },
  { name: 'script-refused', scenario: 'scripts-wait', chat: '周若楠', pane: 'scripts', goTo: openOwnScript('年终奖怎么放') },
  {
    name: 'script-pack', ...walked,
    goTo: async (sidebar) => {
      await press(sidebar, '化解异议')
      await sidebar.getByText('成套话术').click()
      await press(sidebar, '担心亏、担心没人管')
    },
  },
  {
    name: 'pack-form', ...walked,
    goTo: async (sidebar) => {
      await press(sidebar, '推荐方案')
      await sidebar.getByText('成套话术').click()
      await press(sidebar, '组一套')
      await press(sidebar, '添加利他小要求')
      await sidebar.getByRole('list', { name: '可以放进利他小要求的' }).getByRole('button').first().click()
    },
  },
  { name: 'campaigns', ...known, goTo: read('依次发送') },
  {
    name: 'poster', ...known,
    goTo: async (sidebar) => {
      await press(sidebar, '我的海报')
      await sidebar.getByText('印刷物料分批计数').click()
      await sidebar.getByLabel('这批放在哪里').fill('春季集市展架')
      await press(sidebar, '新建一批')
      await press(sidebar, '给春季集市展架改名')
    },
  },
  { name: 'materials', ...known, pane: 'materials', goTo: read('借记卡新客礼遇海报') },
  { name: 'invitations', scenario: 'event-full', chat: '周若楠', pane: 'events', goTo: read('午后手冲咖啡课') },
  { name: 'timeline', ...known, pane: 'timeline', goTo: read('在「老友新春礼」抽中') },
  { name: 'stopped', scenario: 'messages-stopped', chat: '陈思源', goTo: read('已退订') },
  { name: 'other-branch', scenario: 'other-branch', member: '楼思远', chat: '周若楠', goTo: read('只能查看') },
  { name: 'group', ...inNeighbours, scenario: 'fresh', goTo: read('位客户') },
  { name: 'game-plan', ...inNeighbours, scenario: 'fresh', goTo: openGames((sidebar) => press(sidebar, '安排一场')) },
  { name: 'game-questions', ...inNeighbours, scenario: 'fresh', goTo: openGames(async (sidebar) => {
    await press(sidebar, '安排一场')
    await sidebar.getByText('自己挑').click()
    await sidebar.getByRole('checkbox').first().check()
    await sidebar.getByRole('searchbox', { name: '找题' }).fill('存款')
  }) },
  { name: 'game-to-launch', ...inNeighbours, scenario: 'game-to-launch', goTo: openGames(async (sidebar) => {
    await press(sidebar, /^打开/)
    await sidebar.getByRole('button', { name: '发预告' }).waitFor()
  }) },
  { name: 'game-running', ...inNeighbours, scenario: 'game-running', goTo: openGames((sidebar) => sidebar.getByText('薛玉珍').waitFor()) },
  { name: 'game-skip', ...inNeighbours, scenario: 'game-running', goTo: openGames(async (sidebar) => {
    await press(sidebar, '跳过这轮')
    await sidebar.getByRole('dialog', { name: /^跳过第/ }).waitFor()
  }) },
  { name: 'assisted-group', scenario: 'assisted-group', chat: '湖畔水果店老顾客', goTo: read('湖畔水果店老顾客群') },
  { name: 'assisted-steps', scenario: 'assisted-group', chat: '湖畔水果店老顾客', goTo: async (sidebar) => {
    await press(sidebar, /^绑定：湖畔水果店/)
    await sidebar.getByRole('tab', { name: '本群' }).click()
    await sidebar.getByRole('heading', { name: '第 1 步：了解群用户' }).waitFor()
  } },
  {
    name: 'group-part', ...inNeighbours, scenario: 'fresh',
    goTo: async (sidebar) => {
      await sidebar.getByRole('tab', { name: '本群' }).click()
      await press(sidebar, '开始核对')
      await sidebar.getByText('都是我行客户').waitFor()
    },
  },
  {
    name: 'group-invitation', ...known,
    goTo: async (sidebar) => {
      await press(sidebar, '找合适的群')
      await sidebar.getByText(/先发一段自我介绍|老邻居的省钱群/).waitFor()
    },
  },
  inArea('groups', 'fresh', /^今天/, async (sidebar) => {
    await sidebar.getByRole('link', { name: '客户群' }).click()
    await sidebar.getByRole('heading', { name: /西湖邻里福利群/ }).waitFor()
  }),
  inArea('group-form', 'fresh', /^今天/, async (sidebar) => {
    await sidebar.getByRole('link', { name: '客户群' }).click()
    await press(sidebar, '新建群')
    await sidebar.getByRole('form', { name: '新建群' }).waitFor()
  }),
  inArea('group-removal', 'assisted-group', /^今天/, async (sidebar) => {
    await sidebar.getByRole('link', { name: '客户群' }).click()
    await press(sidebar, /^删除：湖畔水果店/)
    await sidebar.getByRole('dialog', { name: '删除这个群？' }).waitFor()
  }),
  { name: 'sop', ...inNeighbours, scenario: 'fresh', goTo: async (sidebar) => {
    await sidebar.getByRole('tab', { name: '日历' }).click()
    await sidebar.getByText('一周最多发').waitFor()
    await sidebar.getByRole('button', { name: /^改这一次/ }).first().waitFor()
  } },
  inArea('sop-plan', 'fresh', /^今天/, async (sidebar) => {
    await sidebar.getByRole('link', { name: /^群日历/ }).click()
    await sidebar.getByText('执行率').waitFor()
    await sidebar.getByText(/周一/).first().waitFor()
  }),
  inArea('today', 'full-day', /^今天/, read('逾期 6 天')),
  inArea('today-done', 'fresh', /^今天/, read('新客见面礼')),
  inArea('funnel', 'steps-walked', /^今天/, async (sidebar) => {
    await sidebar.getByText('转化漏斗').click()
    await sidebar.getByRole('table', { name: '八步曲人数' }).waitFor()
  }),
  inArea('leads', 'leads-to-call', '线索', async (sidebar) => {
    await press(sidebar, /^显示号码/)
    await sidebar.getByRole('link', { name: /拨打给/ }).waitFor()
  }),
  inArea('potential', 'known-for-a-month', '线索', async (sidebar) => {
    await sidebar.getByRole('link', { name: '高潜客户' }).click()
    await sidebar.getByRole('button', { name: /^去聊天/ }).first().waitFor()
  }),
  inArea('lead-search', 'known-for-a-month', '线索', async (sidebar) => {
    await sidebar.getByRole('searchbox', { name: '搜索线索' }).fill('郑')
    await sidebar.getByText('没有找到“郑”').waitFor()
  }),
  inArea('audience', 'known-for-a-month', '群发', async (sidebar) => {
    await press(sidebar, '没有标签：选标签')
    await press(sidebar, '学生')
    await press(sidebar, '新客见面礼')
    await sidebar.getByRole('button', { name: /^交给企业微信群发/ }).waitFor()
  }),
  inArea('audience-sent', 'known-for-a-month', '群发', async (sidebar) => {
    await press(sidebar, '新客见面礼')
    await press(sidebar, /^交给企业微信群发/)
    await sidebar.getByRole('dialog').getByRole('button', { name: '提交' }).click()
    await sidebar.getByText('位等您确认').waitFor()
  }),
  inArea('event-plan', 'event-full', '网点活动', (sidebar) => press(sidebar, /^改安排/)),
  inArea('events', 'event-full', '网点活动', async (sidebar) => {
    await press(sidebar, '签到和名单：午后手冲咖啡课')
    await sidebar.getByRole('form', { name: '签到' }).waitFor()
  }),
  inArea('eligibility', 'drawn', '资格查询', async (sidebar) => {
    await sidebar.getByRole('button', { name: /陈思源/ }).click()
    await sidebar.getByText('可以这样告诉客户').waitFor()
  }),
  {
    name: 'campaign-figures', scenario: 'campaign-figures', chat: null,
    goTo: async (sidebar) => {
      await openArea(sidebar, /^今天/)
      await sidebar.getByRole('link', { name: /^活动成效/ }).click()
      await press(sidebar, '参与活动')
      await sidebar.getByRole('heading', { name: /^参与活动，.*位好友$/ }).waitFor()
    },
  },
  onFigurePage('ranking', '经理排行', read('网点排行'), '周明远'),
  onFigurePage('growth', '客户与资产', read('业务多了吗'), '周明远'),
  onFigurePage('returns', '投产比', read('活动还带来了什么'), '周明远'),
  onFigurePage('trend', '活动走势', async (sidebar) => {
    await press(sidebar, '看图')
    await sidebar.getByRole('img', { name: /^每天点开/ }).waitFor()
  }, '周明远'),
  onFigurePage('care', '日常经营', async (sidebar) => {
    await sidebar.getByRole('table', { name: '各客户群的活跃率和转化率' }).waitFor()
    await sidebar.getByRole('table', { name: '八步曲人数' }).waitFor()
    await sidebar.getByText('近 30 天好友减少').waitFor()
  }, '周明远'),
  onFigurePage('referral-effect', '老带新', async (sidebar) => {
    await sidebar.getByLabel('活动', { exact: true }).selectOption({ label: '好友同享' })
    await sidebar.getByRole('table', { name: /^每一层/ }).waitFor()
  }, '周明远'),
  onFigurePage('pool', '客户池', read('各渠道'), '周明远'),
  onFigurePage('replies', '话术回复', async (sidebar) => {
    await sidebar.getByRole('table', { name: '按话术看回复率' }).waitFor()
  }, '周明远'),
  onFigurePage('forecast', '上线前测算', async (sidebar) => {
    await press(sidebar, /^测算/)
    await sidebar.getByText('哪天要付多少').waitFor()
  }, '周明远'),
  onFigurePage('add-check', '加友核查', read('林晚晴'), '何映雪'),
  onFigurePage('marketing-calendar', '营销日历', read('全行客户新增好友'), '周明远'),
  onFigurePage('channel-kinds', '渠道分类', read('滨江园区午间摊位'), '周明远'),
  inArea('campaign-figures-bank', 'campaign-figures', '活动成效', read('全行客户'), '周明远'),
  inArea('drafts', 'fresh', '活动方案', read('模板'), '周明远'),
  inArea('draft-plan', 'fresh', '活动方案', async (sidebar) => {
    await press(sidebar, '新建')
    await sidebar.getByRole('textbox', { name: '活动编号' }).fill('opening-gift')
    await press(sidebar, '新建并打开')
    await sidebar.getByText('人、物、场、时', { exact: true }).click()
    await sidebar.getByRole('textbox', { name: /^人：/ }).scrollIntoViewIfNeeded()
  }, '周明远'),
  {
    name: 'overview', scenario: 'fresh', chat: null,
    goTo: async (sidebar) => {
      await sidebar.getByRole('link', { name: '全部功能' }).click()
      await sidebar.getByRole('heading', { name: /^引流层/ }).waitFor()
    },
  },
  inArea('review', 'scripts-wait', '话术审核', read('周末去喝茶'), '何映雪'),
  inArea('question-bank', 'questions-wait', '题库', read('西湖龙井属于哪一类茶？'), '何映雪'),
  inArea('question-search', 'questions-wait', '题库', async (sidebar) => {
    await press(sidebar, /^在用的题/)
    await sidebar.getByLabel('找一道题').fill('存款')
    await sidebar.getByText(/存款保险/).first().waitFor()
  }, '何映雪'),
  {
    name: 'question-form', scenario: 'questions-wait', chat: null,
    goTo: async (sidebar) => {
      await openArea(sidebar, /^今天/)
      await sidebar.getByRole('link', { name: /^题库/ }).click()
      await press(sidebar, '出一道题')
      const form = sidebar.getByRole('form', { name: '出一道题' })
      await form.getByLabel('问题').fill('哪一种产品保本？')
      await press(sidebar, '保存')
      await form.getByText('出处必须写明').waitFor()
    },
  },
  inArea('lead-upload', 'leads-to-call', '线索导入', read('三月存量线索.csv'), '周明远'),
  inArea('roster', 'fresh', '客户经理', read('林晚晴'), '周明远'),
  { name: 'payouts', scenario: 'payout-failed', member: '唐凯文', chat: null, goTo: read('发放失败 1 份') },
  { name: 'audit', scenario: 'audit-trail', member: '顾明哲', chat: null, goTo: read('查看和导出也会被记录') },
  { name: 'core-silent', scenario: 'bank-core-silent', chat: '胡佳怡', pane: 'customer', goTo: read(/核心系统/) },
  { name: 'wecom-silent', scenario: 'silent-host', chat: '陈思源', goTo: read('企业微信没有回应') },
  {
    name: 'offline', ...known, pane: 'customer',
    goTo: async (sidebar, page) => {
      await sidebar.getByText('推荐「').first().waitFor()
      // A section still on its way would say for itself that it has failed.
      await settlePage(await frameBeside(page))
      await page.context().setOffline(true)
      await sidebar.getByText('没有更新成功，下面是之前的内容').waitFor()
    },
  },
]
