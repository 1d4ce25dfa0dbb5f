import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { customerScreens } from '../e2e/customer-screens'
import { startKoi } from '../e2e/koi-server'
import { managerScreens } from '../e2e/manager-screens'
import { miniprogramScreens } from '../e2e/miniprogram-screens'
import { joinPictures } from './join-pictures'
import { takeCustomer, takeMiniprogram } from './take-customer'
import { takeManager } from './take-manager'

const FOLDER = '.github/screenshots'

/** `npm run gallery`: takes the README's pictures of every screen, or of those that are named. */
async function main(names: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const koi = await startKoi()
  const pictures = [
    ...customerScreens.map((screen) => ({ page: screen.page ?? 'lottery', name: screen.name, take: () => takeCustomer(browser, koi, screen) })),
    ...miniprogramScreens.map((screen) => ({ page: 'miniprogram', name: screen.name, take: () => takeMiniprogram(browser, koi, screen) })),
    ...managerScreens.map((screen) => ({ page: 'sidebar', name: screen.name, take: () => takeManager(browser, koi, screen) })),
  ]
  try {
    for (const { page, name, take } of pictures.filter((it) => names.length === 0 || names.includes(it.name) || names.includes(`${it.page}-${it.name}`))) {
      await joinPictures(browser, await take(), `${FOLDER}/${page}-${name}.jpg`)
      console.log(`${FOLDER}/${page}-${name}.jpg`)
    }
  } finally {
    await Promise.all([browser.close(), koi.stop()])
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
