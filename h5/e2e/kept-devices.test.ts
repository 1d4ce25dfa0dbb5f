import { expect, test } from 'vitest'
import { giveBack, takeDevice } from './kept-devices'
import { keptBrowser, keptServer } from './kept-koi'

test('a device that is handed on remembers nothing of whoever held it', async () => {
  const [browser, { url }] = await Promise.all([keptBrowser(), keptServer()])
  const options = { locale: 'zh-CN', viewport: { width: 321, height: 640 } }
  const first = await takeDevice(browser, options, url)
  const page = await first.newPage()
  await page.goto(`${url}/healthz`)
  await page.evaluate(async () => {
    document.cookie = 'who=chen'
    localStorage.setItem('who', 'chen')
    await new Promise((resolve) => Object.assign(indexedDB.open('chen'), { onsuccess: resolve }))
  })
  await first.setOffline(true)
  await giveBack(first)

  const second = await takeDevice(browser, options, url)
  const left = await second.newPage()
  await left.goto(`${url}/healthz`)
  expect(second).toBe(first)
  expect(page.isClosed()).toBe(true)
  expect(await left.evaluate(async () => ({ cookie: document.cookie, stored: localStorage.length, databases: await indexedDB.databases() })))
    .toEqual({ cookie: '', stored: 0, databases: [] })
  await giveBack(second)
})
