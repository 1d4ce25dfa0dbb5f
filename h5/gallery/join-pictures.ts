import type { Browser } from 'playwright-core'

const HEIGHT = 640

/** Pictures side by side in one file, each as high as the others. */
export async function joinPictures(browser: Browser, pictures: readonly Buffer[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: HEIGHT } })
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}" height="${HEIGHT}">`)
  await page.setContent(`<body style="margin:0"><p style="display:inline-flex;gap:12px;margin:0">${images.join('')}</p>`)
  await page.locator('p').screenshot({ path, type: 'jpeg', quality: 82 })
  await page.close()
}
