import { expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

/** happy-dom draws nothing: what its canvas would hand out. */
const canvasGives = (picture: string) => {
  const paper = new Proxy({}, { get: (_, name) => (name === 'measureText' ? () => ({ width: 10 }) : () => ({ addColorStop: () => undefined })), set: () => true })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(paper as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(picture)
}
const usesPhone = (userAgent: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)

const poster = () => document.querySelector<HTMLImageElement>('img.poster')
const saving = () => document.querySelector<HTMLAnchorElement>('a[download]')

async function makePoster(bank: FakeBank) {
  bank.campaign.hasReferral = true
  const page = await open(bank)
  await until(() => page.isAlive('邀请好友'))
  page.tap('邀请好友')
  await until(() => page.button('生成邀请海报'))
  page.tap('生成邀请海报')
  return page
}

test('the poster is a picture that says what it shows, to be pressed long or saved', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const page = await makePoster(new FakeBank())
  await until(poster)
  expect(poster()!.alt).toBe('邀请海报：星海银行“新春锦鲤”，至高188元，一起来抽。上面的二维码是您的邀请链接')
  expect(page.sees('长按海报，发给好友或保存到手机')).toBe(true)
  expect([saving()!.download, saving()!.href]).toEqual(['新春锦鲤-邀请海报.jpg', poster()!.src])
  page.tap('返回邀请好友')
  await until(() => page.sees('您的邀请链接'))
})

test.each(['Chrome/130 MicroMessenger/8.0.50', 'Chrome/107 wxwork/4.1.36 MicroMessenger/7.0.1'])('%s saves no files: a long press has to do', async (client) => {
  usesPhone(client)
  canvasGives('data:image/jpeg;base64,AAAA')
  await makePoster(new FakeBank())
  await until(poster)
  expect(saving()).toBeNull()
})

test('a prize that is gone since the page was printed is not promised on a poster (K9)', async () => {
  canvasGives('data:image/jpeg;base64,AAAA')
  const bank = new FakeBank()
  bank.interrupt = ({ path }) => (path.endsWith('/invitation') ? void (bank.campaign.topPrize = null) : undefined)
  const page = await makePoster(bank)
  await until(() => page.sees('奖品已全部送出，这次就不做海报了'))
  expect(poster()).toBeNull()
})

test('a phone that has no canvas left says so; the link is at hand, and trying again works', async () => {
  canvasGives('data:,')
  const page = await makePoster(new FakeBank())
  await until(() => page.sees('海报没有画出来'))
  expect(page.button('复制链接')).toBeDefined()
  canvasGives('data:image/jpeg;base64,AAAA')
  page.tap('重新加载')
  await until(poster)
  expect(page.button('复制链接')).toBeUndefined()
})
