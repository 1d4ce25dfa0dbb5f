import type { Browser } from 'playwright-core'
import { isOpened, type CustomerScreen } from '../e2e/customer-screens'
import type { KoiServer } from '../e2e/koi-server'
import { miniprogramLink, type MiniprogramScreen } from '../e2e/miniprogram-screens'
import { settlePage } from '../e2e/settle-page'

/** As most people see it, in large letters, and on the smallest phone. */
const looks = [
  { viewport: { width: 390, height: 844 }, isElder: false },
  { viewport: { width: 390, height: 844 }, isElder: true },
  { viewport: { width: 320, height: 640 }, isElder: false },
]

type Look = (typeof looks)[number]

/** Opens a link on a customer's phone; `kept` is what stands in its storage before. */
async function openPhone(browser: Browser, { url }: KoiServer, { viewport }: Look, { customerId, link, kept }: { customerId: string; link: string; kept: string }) {
  const phone = await browser.newContext({ viewport, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true, locale: 'zh-CN', reducedMotion: 'reduce' })
  if (kept) await phone.addInitScript(`localStorage.setItem(${kept})`)
  const page = await phone.newPage()
  await page.goto(`${url}/simulated/wecom/phone?customer=${customerId}&open=${encodeURIComponent(link)}`)
  return { phone, page }
}

async function takeMiniprogramPicture(browser: Browser, koi: KoiServer, screen: MiniprogramScreen, look: Look) {
  const told = await koi.client.scenario.setScenario({ body: { name: screen.scenario } })
  const customerId = screen.customerId ?? told.customerId
  const kept = look.isElder ? `'wx:${customerId}:koi-elder', '"1"'` : ''
  const { phone, page } = await openPhone(browser, koi, look, { customerId, link: miniprogramLink(told.link, screen), kept })
  await screen.goTo?.(page)
  await settlePage(page)
  const picture = await page.screenshot()
  await phone.close()
  return picture
}

async function takePicture(browser: Browser, koi: KoiServer, screen: CustomerScreen, look: Look) {
  const told = await koi.client.scenario.setScenario({ body: { name: screen.scenario } })
  const kept = look.isElder ? "'koi-elder', '1'" : ''
  const { phone, page } = await openPhone(browser, koi, look, { customerId: screen.customerId ?? told.customerId, link: told.link, kept })
  await isOpened(page, screen)
  await screen.goTo?.(page)
  await settlePage(page)
  const picture = await page.screenshot()
  await phone.close()
  return picture
}

/** A screen on the customer's phone, in each of its looks. */
export async function takeCustomer(browser: Browser, koi: KoiServer, screen: CustomerScreen): Promise<Buffer[]> {
  const pictures: Buffer[] = []
  for (const look of looks) pictures.push(await takePicture(browser, koi, screen, look))
  return pictures
}

/** A screen of the mini-program in its preview, in each of its looks. */
export async function takeMiniprogram(browser: Browser, koi: KoiServer, screen: MiniprogramScreen): Promise<Buffer[]> {
  const pictures: Buffer[] = []
  for (const look of looks) pictures.push(await takeMiniprogramPicture(browser, koi, screen, look))
  return pictures
}
