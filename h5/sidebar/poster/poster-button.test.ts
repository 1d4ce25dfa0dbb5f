import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { h } from 'vue'
import { ApiError } from '#shared/api/api-error'
import type { CampaignView } from '#shared/campaign/contract'
import type { PrintBatch } from '#shared/channel/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse } from '../testing/open-desk'
import PosterButton from './PosterButton.vue'
import './PosterDialog.vue'

enableAutoUnmount(afterEach)
afterEach(() => vi.restoreAllMocks())

const LINK = 'https://koi.example/lottery/spring?ch=xihu-01'

const spring: CampaignView = {
  id: 'spring', name: '新春抽立减金', bankName: '星海银行', startsAt: '2026-02-12T00:00:00+08:00', endsAt: '2026-03-12T00:00:00+08:00', phase: 'running',
  daysLeft: 12, topPrize: toFen(18800), prizes: [{ code: 'top', name: '大奖', amount: toFen(18800), count: 1, isGone: false, minimumSpend: toFen(18900) }],
  rules: [], consent: { version: '1', purpose: '', text: '' }, infoFields: ['phone'], phoneCheck: 'none', entry: 'manager', game: null,
  payoutKind: 'voucher', hasReferral: false, followUrl: null, skin: 'wheel', cardTerms: '星海银行卡',
}

/** happy-dom draws nothing: what its canvas would hand out. */
function canvasGives(picture: string): void {
  const paper = new Proxy({}, { get: (_, name) => (name === 'measureText' ? () => ({ width: 10 }) : () => ({ addColorStop: () => undefined })), set: () => true })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(paper as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(picture)
}

const fair: PrintBatch = {
  code: 'print-1', name: '春季集市展架', madeAt: '2026-02-12T10:00:00+08:00', link: 'https://koi.example/lottery/spring?ch=print-1', fans: 9, opened: 12, joined: 5, drawn: 3,
}

/** A bank where this manager's batches of print are counted. */
function batchDesk(batches: PrintBatch[] = []) {
  return {
    listPrintBatches: vi.fn(async () => ({ batches: [...batches] })),
    makePrintBatch: async ({ body }: { body: { name: string } }) => (batches.push({ ...fair, name: body.name }), { code: fair.code }),
    renamePrintBatch: async ({ params, body }: { params: { code: string }; body: { name: string } }) => {
      batches.splice(0, batches.length, ...batches.map((it) => (it.code === params.code ? { ...it, name: body.name } : it)))
      return { outcome: 'renamed' as const }
    },
  }
}

async function askForPoster(showCampaign: () => Promise<CampaignView>, channel = batchDesk()) {
  const desk = await openDesk({ render: () => h(PosterButton, { campaignId: 'spring', link: LINK }) }, { campaign: { showCampaign }, channel })
  await desk.press('我的海报')
  const sees = (words: string) => vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain(words))
  return { ...desk, sees }
}

test('the manager’s poster is a picture to be kept, and says that the code is his own (C27)', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const { screen, sees, press } = await askForPoster(async () => spring)
  await sees('二维码是您自己的')
  expect(screen.get('img').attributes('alt')).toBe('新春抽立减金的海报，上面的二维码是您自己的活动链接')
  expect(screen.get('a[download]').attributes()).toMatchObject({ download: '新春抽立减金-我的海报.jpg', href: 'data:image/jpeg;base64,AAAA' })
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await press('复制活动链接')
  expect(copied).toHaveBeenCalledWith(LINK)
  await sees('链接已复制')
  await press('关闭')
  expect(screen.find('dialog').exists()).toBe(false)
})

test('a batch of print has a poster with its own code, and what it brought stands beside it (G23)', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const { screen, sees, press, type } = await askForPoster(async () => spring)
  await sees('印刷物料分批计数')
  await press('新建一批')
  await sees('请写下这批物料放在哪里')
  await type('这批放在哪里', ' 春季集市展架 ')
  await press('新建一批')
  await sees('这是「春季集市展架」的二维码')
  await sees('好友 9 · 打开 12 · 参与 5 · 抽奖 3')
  await vi.waitFor(() => expect(screen.get('a[download]').attributes('download')).toBe('新春抽立减金-春季集市展架.jpg'))
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await press('复制活动链接')
  expect(copied).toHaveBeenCalledWith(fair.link)
})

test('from a batch’s poster one comes back to one’s own, and its name is mended there (G23)', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const channel = batchDesk([{ ...fair }])
  const { screen, sees, press, type } = await askForPoster(async () => spring, channel)
  await sees('印刷物料分批计数')
  await screen.get('summary').trigger('click')
  await sees('打开 12')
  await press('画春季集市展架的海报')
  await sees('这是「春季集市展架」的二维码')
  await press('给春季集市展架改名')
  await type('新名字', ' ')
  await press('保存名字')
  await sees('请写下这批物料放在哪里')
  await type('新名字', '秋季集市展架')
  await press('保存名字')
  await sees('这是「秋季集市展架」的二维码')
  await press('回到我的海报')
  await sees('二维码是您自己的')
  expect(screen.text()).not.toContain('回到我的海报')
})

test('a batch that was made is not said to have failed where only the list did not come; it is read again', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const channel = batchDesk([{ ...fair }])
  const { screen, sees, press, type } = await askForPoster(async () => spring, channel)
  await sees('印刷物料分批计数')
  await screen.get('summary').trigger('click')
  await sees('打开 12')
  channel.listPrintBatches.mockRejectedValueOnce(new ApiError('NETWORK_ERROR'))
  await type('这批放在哪里', '大堂台卡')
  await press('新建一批')
  await sees('没有更新成功，上面是之前的内容')
  await press('再试一次')
  await sees('大堂台卡')
  expect(screen.text()).not.toContain('没有更新成功')
})

test('the batches are asked for once somebody opens them; what has gone since is promised on no poster of one (K9)', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const showCampaign = vi.fn(async () => spring)
  const channel = batchDesk([fair])
  const { screen, sees, press } = await askForPoster(showCampaign, channel)
  await sees('印刷物料分批计数')
  expect(channel.listPrintBatches).not.toHaveBeenCalled()
  await screen.get('summary').trigger('click')
  await sees('打开 12 · 参与 5 · 抽奖 3')
  await press('画春季集市展架的海报')
  await sees('这是「春季集市展架」的二维码')
  expect(screen.get('img').attributes('alt')).toBe('新春抽立减金的海报，上面的二维码是「春季集市展架」的活动链接')
  showCampaign.mockResolvedValue({ ...spring, topPrize: null })
  await press('画春季集市展架的海报')
  await sees('这次就不做海报了')
})

test('what is gone is promised on no poster (K9)', async () => {
  const { screen, sees } = await askForPoster(async () => ({ ...spring, topPrize: null }))
  await sees('这次就不做海报了')
  expect(screen.find('img').exists()).toBe(false)
})

test('a poster that did not come says why, the link is at hand, and it can be tried again', async () => {
  let isDown = true
  canvasGives('data:image/jpeg;base64,AAAA')
  const { sees, press } = await askForPoster(async () => (isDown ? refuse('NETWORK_ERROR')() : spring))
  await sees('网络不太稳定')
  await sees('复制活动链接')
  isDown = false
  await press('再试一次')
  await sees('保存图片')
})

test('a browser without a canvas says so', async () => {
  canvasGives('data:,')
  const { sees } = await askForPoster(async () => spring)
  await sees('海报没有画出来')
})
