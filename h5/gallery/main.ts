import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { customerScreens, type CustomerScreen } from '../e2e/customer-screens'
import { isAlive } from '../e2e/hold-phone'
import { startKoi, type KoiServer } from '../e2e/koi-server'
import { settlePage } from '../e2e/settle-page'
import { joinPictures } from './join-pictures'

const FOLDER = '.github/screenshots'

/** As most people see it, in large letters, and on the smallest phone. */
const looks = [
  { viewport: { width: 390, height: 844 }, isElder: false },
  { viewport: { width: 390, height: 844 }, isElder: true },
  { viewport: { width: 320, height: 640 }, isElder: false },
]

async function takePicture(browser: Browser, { url, client }: KoiServer, { scenario, goTo }: CustomerScreen, { viewport, isElder }: (typeof looks)[number]) {
  const { customerId, link } = await client.scenario.setScenario({ body: { name: scenario } })
  const phone = await browser.newContext({ viewport, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true, locale: 'zh-CN', reducedMotion: 'reduce' })
  if (isElder) await phone.addInitScript("localStorage.setItem('koi-elder', '1')")
  const page = await phone.newPage()
  await page.goto(`${url}/simulated/wecom/phone?customer=${customerId}&open=${encodeURIComponent(link)}`)
  await isAlive(page)
  await goTo?.(page)
  await settlePage(page)
  const picture = await page.screenshot()
  await phone.close()
  return picture
}

/** `npm run gallery`: takes the README's pictures of every screen of the customer's, or of those that are named. */
async function main(names: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const koi = await startKoi()
  try {
    for (const screen of customerScreens.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const pictures: Buffer[] = []
      for (const look of looks) pictures.push(await takePicture(browser, koi, screen, look))
      await joinPictures(browser, pictures, `${FOLDER}/lottery-${screen.name}.jpg`)
      console.log(`${FOLDER}/lottery-${screen.name}.jpg`)
    }
  } finally {
    await Promise.all([browser.close(), koi.stop()])
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
