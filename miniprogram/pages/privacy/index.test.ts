import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptOf } from '#shared/privacy/testing/fake-privacy'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>

async function open(bank: FakeBank) {
  page = await openOwnPage('pages/privacy/index', bank)
  await page.shows('谁能看到')
}

beforeEach(() => void fakeWx())
afterEach(() => page.close())

test('what is held is told whole: what is made of his dealings, and until when each record of money stays (K1, K2)', async () => {
  const bank = new FakeBank()
  bank.privacy.record.isAssessed = true
  bank.privacy.record.kept = [1, 2, 3, 4].map(keptOf)
  await open(bank)
  for (const words of ['138****5424', '互动情况：根据您和我们的往来', '1元', '2月12日获得，至少保存到2031年2月12日', '回复“退订”，也能关掉', '可以问您的客户经理，也可以到任一营业网点']) {
    expect(page.text()).toContain(words)
  }
  expect(page.text()).not.toContain('4元')
  page.tap('查看全部 4 份')
  await page.shows('4元')
})

test('a consent is withdrawn and messages are stopped, each with its own word (K2, K12)', async () => {
  await open(new FakeBank())
  page.tap('撤回同意')
  await page.shows('您撤回了同意，填写的号码已经删除')
  page.tap('不再接收活动消息')
  await page.shows('我们不再给您发活动消息')
})
