import type { Browser, Page } from 'playwright-core'
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

/** A page that is shown in a scenario, and how to get to it. */
interface Shown {
  scenario: string
  customerId?: string
  /** Where it is opened, from where the scenario's customer is led. */
  linkFrom: (link: string) => string
  /** What stands in the phone's storage for large letters. */
  elder: (customerId: string) => string
  goTo: (page: Page) => Promise<unknown>
}

async function take(browser: Browser, koi: KoiServer, shown: Shown): Promise<Buffer[]> {
  const pictures: Buffer[] = []
  for (const look of looks) {
    const told = await koi.client.scenario.setScenario({ body: { name: shown.scenario } })
    const customerId = shown.customerId ?? told.customerId
    const kept = look.isElder ? shown.elder(customerId) : ''
    const { phone, page } = await openPhone(browser, koi, look, { customerId, link: shown.linkFrom(told.link), kept })
    await shown.goTo(page)
    await settlePage(page)
    pictures.push(await page.screenshot())
    await phone.close()
  }
  return pictures
}

/** A screen on the customer's phone, in each of its looks. */
export function takeCustomer(browser: Browser, koi: KoiServer, screen: CustomerScreen): Promise<Buffer[]> {
  const goTo = async (page: Page) => {
    await isOpened(page, screen)
    await screen.goTo?.(page)
  }
  return take(browser, koi, { ...screen, linkFrom: (link) => link, elder: () => "'koi-elder', '1'", goTo })
}

/** A screen of the mini-program in its preview, in each of its looks. */
export function takeMiniprogram(browser: Browser, koi: KoiServer, screen: MiniprogramScreen): Promise<Buffer[]> {
  const elder = (customerId: string) => `'wx:${customerId}:koi-elder', '"1"'`
  return take(browser, koi, { ...screen, linkFrom: (link) => miniprogramLink(link, screen), elder, goTo: async (page) => screen.goTo?.(page) })
}
