import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { mountPage } from '../../testing/mount-page'
import { openPage } from '../../testing/open-page'

/** Whoever looks at a canvas sees what was written on it. */
function fakeCanvas() {
  const written: string[] = []
  const gradient = { addColorStop: () => undefined }
  const known = { measureText: (text: string) => ({ width: text.length * 10 }), fillText: (text: string) => void written.push(text) }
  const paper = new Proxy(known as Record<string, unknown>, {
    get: (target, name: string) => target[name] ?? (name.startsWith('create') ? () => gradient : () => undefined),
  })
  return { written, canvas: { width: 0, height: 0, getContext: () => paper } }
}

const { written, canvas } = fakeCanvas()
const createSelectorQuery = () => ({ select: () => ({ fields: () => ({ exec: (tell: (found: object[]) => void) => tell([{ node: canvas }]) }) }) })
const canvasToTempFilePath = ({ success }: { success(answer: object): void }) => success({ tempFilePath: 'wxfile://poster.jpg' })

type Saving = { filePath: string; success(): void; fail(failure: { errMsg: string }): void }
const saveImageToPhotosAlbum = vi.fn<(options: Saving) => void>()

let campaignPage: ReturnType<typeof openPage>
let page: ReturnType<typeof mountPage>
const shows = (words: string) => vi.waitFor(() => expect(page.text()).toContain(words))

async function openPoster(changes: Partial<FakeBank['campaign']> = {}) {
  const bank = new FakeBank({}, { hasReferral: true, ...changes })
  bank.interrupt = ({ path }) => (path.endsWith('/invitation') ? { status: 200, body: { referral: { code: 'my-code', maskedName: '陈**', tiers: [] } } } : undefined)
  campaignPage = openPage('pages/campaign/index', bank.transport)
  await campaignPage.shows('每位客户 1 次机会')
  page = mountPage('more/poster/index')
}

beforeEach(() => {
  written.length = 0
  saveImageToPhotosAlbum.mockReset()
  fakeWx({ createSelectorQuery, canvasToTempFilePath, saveImageToPhotosAlbum, openSetting: vi.fn<() => void>() })
})
afterEach(() => {
  page.close()
  campaignPage.close()
})

test('the poster says who invites and what can be won, and is kept in the album', async () => {
  saveImageToPhotosAlbum.mockImplementation(({ success }) => success())
  await openPoster()
  await shows('保存到相册')
  expect(written).toEqual(expect.arrayContaining(['好友 陈** 邀请您一起抽好运', '188', '新客见面礼']))
  page.tap('保存到相册')
  await shows('已保存到手机相册')
  expect(saveImageToPhotosAlbum).toHaveBeenCalledWith(expect.objectContaining({ filePath: 'wxfile://poster.jpg' }))
})

test.each([
  ['without the permission it says where that is given', 'saveImageToPhotosAlbum:fail auth deny', '请在设置里允许'],
  ['a phone that is full is told as well', 'saveImageToPhotosAlbum:fail no space', '没有保存成功'],
])('%s', async (_what, errMsg, words) => {
  saveImageToPhotosAlbum.mockImplementation(({ fail }) => fail({ errMsg }))
  await openPoster()
  await shows('保存到相册')
  page.tap('保存到相册')
  await shows(words)
  await vi.waitFor(() => expect(page.text().includes('去设置')).toBe(errMsg.includes('auth')))
})

test('with nothing left to promise there is no poster (K9)', async () => {
  await openPoster({ topPrize: null })
  await shows('这次就不做海报了')
  expect(written).toEqual([])
})
