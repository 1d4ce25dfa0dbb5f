import type { Browser } from 'playwright-core'
import { isOpened, type CustomerScreen } from '../e2e/customer-screens'
import type { KoiServer } from '../e2e/koi-server'
import { settlePage } from '../e2e/settle-page'

/** As most people see it, in large letters, and on the smallest phone. */
const looks = [
  { viewport: { width: 390, height: 844 }, isElder: false },
  { viewport: { width: 390, height: 844 }, isElder: true },
  { viewport: { width: 320, height: 640 }, isElder: false },
]

async function takePicture(browser: Browser, { url, client }: KoiServer, screen: CustomerScreen, { viewport, isElder }: (typeof looks)[number]) {
  const told = await client.scenario.setScenario({ body: { name: screen.scenario } })
  const phone = await browser.newContext({ viewport, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true, locale: 'zh-CN', reducedMotion: 'reduce' })
  if (isElder) await phone.addInitScript("localStorage.setItem('koi-elder', '1')")
  const page = await phone.newPage()
  await page.goto(`${url}/simulated/wecom/phone?customer=${screen.customerId ?? told.customerId}&open=${encodeURIComponent(told.link)}`)
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
