import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { ShownMessage } from '#shared/simulator/contract'
import { post } from '../testing/bank-in-memory'
import { openSimulator, type Simulator } from '../testing/open-simulator'

enableAutoUnmount(afterEach)

const WANG = '王秀英的手机'
const LI = '李伟的手机'

async function holdLi() {
  const simulator = await openSimulator()
  await simulator.press('谁的手机')
  await simulator.press('李伟')
  return simulator
}

/** 王秀英's manager sends her this, and she opens the chat. */
async function receive(content: ShownMessage['content']) {
  const simulator = await openSimulator()
  post(simulator.bank, simulator.bank.chats[0]!, { kind: 'member', id: 'chen-min', name: '陈敏' }, content)
  await simulator.settle()
  await simulator.press('陈敏', WANG)
  return simulator
}

const page = ({ part }: Simulator, phone = WANG) => part(phone).find('iframe')
const opened = (simulator: Simulator, phone = WANG) => new URL(page(simulator, phone).attributes('src')!, 'http://koi.test').searchParams.get('open')

test('customers are listed with number, region and managers, and found by a part of the number', async () => {
  const simulator = await openSimulator()
  await simulator.press('谁的手机')
  const rows = () => simulator.part(WANG).findAll('.person').map((it) => it.text())
  expect(rows()).toEqual(['王秀英13800138001已添加 陈敏浙江 杭州', '李伟13900139002未添加客户经理未知归属地'])
  await simulator.type('搜索：谁的手机', '139 0013')
  expect(rows()).toEqual(['李伟13900139002未添加客户经理未知归属地'])
  await simulator.type('搜索：谁的手机', 'nobody')
  expect(simulator.part(WANG).text()).toContain('没有找到“nobody”')
})

test('customers that did not load can be asked for again', async () => {
  const simulator = await openSimulator({ failing: { listCustomers: 'INTERNAL_ERROR' } })
  await simulator.press('谁的手机')
  expect(simulator.screen.get('[role="alert"]').text()).toContain('客户没有加载出来')
  simulator.mood.failing = {}
  await simulator.press('重试')
  expect(simulator.part('谁的手机').text()).toContain('王秀英的手机')
})

test("the customer scans a manager's code, is welcomed, and the manager sees him at once", async () => {
  const simulator = await holdLi()
  await simulator.press('扫一扫', LI)
  await simulator.press('陈敏', '扫一扫')
  expect(simulator.part(LI).get('[role="log"]').text()).toContain('你已添加了陈敏，现在可以开始聊天了。')
  expect(simulator.part(LI).get('[role="log"]').text()).toContain('新春抽立减金')
  expect(simulator.part('会话').text()).toContain('李伟@微信10:02[链接] 新春抽立减金')
})

test('who was added already cannot be scanned again', async () => {
  const simulator = await openSimulator()
  await simulator.press('更多功能')
  await simulator.press('扫一扫', WANG)
  const codes = simulator.part('扫一扫').findAll('.codes button')
  expect(codes.map((it) => it.text())).toEqual(['陈敏城东支行 · 已添加', '林晓滨江支行'])
  expect(codes[0]!.attributes()).toHaveProperty('disabled')
})

test('a code that is refused is said so, and the codes stay', async () => {
  const simulator = await holdLi()
  simulator.mood.failing = { scanContactCode: 'MANAGER_NOT_FOUND' }
  await simulator.press('扫一扫', LI)
  await simulator.press('陈敏', '扫一扫')
  expect(simulator.part('扫一扫').get('[role="alert"]').text()).toContain('没有找到')
})

test('what the customer types is on his phone and in the chat of his manager at once', async () => {
  const simulator = await openSimulator()
  await simulator.press('陈敏', WANG)
  await simulator.press('王秀英', '会话')
  await simulator.type('给客户经理发消息', '我要领福利')
  await simulator.press('发送', WANG)
  expect(simulator.part(WANG).get('[role="log"]').text()).toContain('我要领福利')
  expect(simulator.part('企业微信').get('[role="log"]').text()).toContain('我要领福利')
})

test('a link opens in the phone as this customer, and 返回 leads back to the chat', async () => {
  const simulator = await receive({ kind: 'link', title: '抽奖', description: '', url: 'https://koi.bank.example/lottery/spring?ch=east-01', imageUrl: null })
  await simulator.press('抽奖', WANG)
  expect(page(simulator).attributes('src')).toBe('/simulated/wecom/phone?customer=customer-01&open=%2Flottery%2Fspring%3Fch%3Deast-01')
  await simulator.press('返回', WANG)
  expect(page(simulator).exists()).toBe(false)
  expect(simulator.part(WANG).find('[role="log"]').exists()).toBe(true)
})

test('a mini-program card opens the preview at its page', async () => {
  const simulator = await receive({ kind: 'miniprogram', title: '见面礼', appId: 'wx1', page: 'pages/campaign/index.html?c=spring', imageUrl: 'https://koi.example/a.png' })
  await simulator.press('见面礼', WANG)
  expect(opened(simulator)).toBe('/miniprogram/?page=pages/campaign/index&c=spring')
  await simulator.press('关闭小程序', WANG)
  expect(page(simulator).exists()).toBe(false)
})

test('a page the demo does not have is named', async () => {
  const simulator = await receive({ kind: 'link', title: '贷款', description: '', url: 'https://www.bank.example/loans', imageUrl: null })
  await simulator.press('贷款', WANG)
  expect(simulator.part(WANG).text()).toContain('演示环境里没有这个页面https://www.bank.example/loans')
})

test('at the desk the same card is only looked at', async () => {
  const simulator = await receive({ kind: 'link', title: '抽奖', description: '', url: 'https://koi.bank.example/lottery/spring', imageUrl: null })
  await simulator.press('王秀英', '会话')
  expect(simulator.part('企业微信').get('[role="log"]').text()).toContain('抽奖')
  expect(simulator.part('企业微信').get('[role="log"]').find('button').exists()).toBe(false)
})

test('a page can be opened by its address, afresh, and stays open while a code is scanned', async () => {
  const simulator = await holdLi()
  await simulator.press('更多功能')
  await simulator.press('打开链接')
  await simulator.type('网页地址', '/lottery/spring?ch=east-01')
  await simulator.press('打开', '打开链接')
  const before = page(simulator, LI).element
  await simulator.press('网页菜单')
  await simulator.press('扫一扫', LI)
  await simulator.press('陈敏', '扫一扫')
  expect(page(simulator, LI).element).toBe(before)
  expect(simulator.part('会话').text()).toContain('李伟')
  await simulator.press('网页菜单')
  await simulator.press('重新打开')
  expect(page(simulator, LI).element).not.toBe(before)
})

const codeLink = (codeId: string): ShownMessage['content'] =>
  ({ kind: 'link', title: '城东邻里群', description: '', url: `https://koi.bank.example/simulated/wecom/contact-code/${codeId}.svg`, imageUrl: null })

test('a code that was sent as a link is a picture, and following it leads into the group', async () => {
  const simulator = await receive(codeLink('way-neighbours'))
  simulator.bank.chats.find(({ id }) => id === 'group:neighbours')!.customerIds = []
  await simulator.press('城东邻里群', WANG)
  expect(simulator.part(WANG).get('img[alt="二维码"]').attributes('src')).toBe('/simulated/wecom/contact-code/way-neighbours.svg')
  await simulator.press('识别图中的二维码')
  expect(simulator.bank.chats.find(({ id }) => id === 'group:neighbours')!.customerIds).toEqual(['customer-01'])
  expect(simulator.part(WANG).get('h3').text()).toContain('城东邻里群')
})

test('a manager’s own code adds him, and a code that is no more says so', async () => {
  const simulator = await receive(codeLink('lin-xiao'))
  await simulator.press('城东邻里群', WANG)
  await simulator.part(WANG).get('img[alt="二维码"]').trigger('contextmenu')
  await simulator.settle()
  expect(simulator.bank.customers[0]!.managerIds).toContain('lin-xiao')
  const other = await receive(codeLink('gone'))
  await other.press('城东邻里群', WANG)
  await other.press('识别图中的二维码')
  expect(other.part(WANG).get('[role="alert"]').text()).toContain('二维码')
})

/** 李伟 has a page of the product's open, with this in it, and presses each picture long. */
async function pressPictures(html: string) {
  const simulator = await holdLi()
  await simulator.press('更多功能')
  await simulator.press('打开链接')
  await simulator.press('打开', '打开链接')
  const inside = document.implementation.createHTMLDocument('抽奖')
  inside.title = '抽奖'
  inside.body.innerHTML = html
  const frame = page(simulator, LI)
  Object.defineProperty(frame.element, 'contentDocument', { value: inside })
  await frame.trigger('load')
  for (const image of inside.querySelectorAll('img')) image.dispatchEvent(new Event('contextmenu', { bubbles: true }))
  await simulator.settle()
  return simulator
}

const codeImage = (codeId: string) => `<img src="/simulated/wecom/contact-code/${codeId}.svg" alt="林晓的企业微信二维码"><img src="/a.png" alt="陈敏">`

test("a long press on the manager's code in a page adds him, and the page stays", async () => {
  const simulator = await pressPictures(codeImage('lin-xiao'))
  expect(simulator.bank.customers[1]!.managerIds).toEqual(['lin-xiao'])
  expect(simulator.part(LI).get('h3').text()).toBe('抽奖')
})

test('a code that was made for a channel is scanned as such, so that its channel counts', async () => {
  const simulator = await pressPictures(codeImage('way-lin-xiao'))
  expect(simulator.bank.scannedWays).toEqual(['way-lin-xiao'])
  expect(simulator.bank.customers[1]!.managerIds).toEqual(['lin-xiao'])
})

test('a code in a page that is no more leads to where he can be added otherwise', async () => {
  const simulator = await pressPictures(codeImage('gone'))
  expect(simulator.bank.customers[1]!.managerIds).toEqual([])
  expect(simulator.part('扫一扫').text()).toContain('客户经理的二维码')
})

test('the customer deletes his manager: neither can write any more', async () => {
  const simulator = await openSimulator()
  await simulator.press('陈敏', WANG)
  await simulator.press('聊天信息')
  await simulator.press('删除联系人')
  await simulator.press('删除', WANG)
  expect(simulator.bank.chats[0]!.isOver).toBe(true)
  await simulator.press('陈敏', WANG)
  expect(simulator.part(WANG).text()).toContain('对方已不是你的联系人，不能再发消息')
})

test('a deletion is asked about, and can be left', async () => {
  const simulator = await openSimulator()
  await simulator.press('陈敏', WANG)
  await simulator.press('聊天信息')
  await simulator.press('删除联系人')
  await simulator.press('取消', WANG)
  expect(simulator.bank.chats[0]!.isOver).toBe(false)
})

test('a customer joins a group by its code, and leaves it', async () => {
  const simulator = await holdLi()
  await simulator.press('扫一扫', LI)
  await simulator.press('城东邻里群', '扫一扫')
  expect(simulator.part(LI).get('h3').text()).toBe('城东邻里群(3)')
  await simulator.press('聊天信息')
  expect(simulator.part('群成员').text()).toContain('李伟')
  await simulator.press('退出群聊')
  expect(simulator.part(LI).text()).toContain('还没有聊天')
})

test('a full group says so', async () => {
  const simulator = await holdLi()
  simulator.mood.failing = { changeGroup: 'GROUP_FULL' }
  await simulator.press('扫一扫', LI)
  await simulator.press('城东邻里群', '扫一扫')
  expect(simulator.part('扫一扫').get('[role="alert"]').text()).toBe('群人数已达上限')
})

test('another phone is another person: nothing of the one before is left on it', async () => {
  const simulator = await receive({ kind: 'link', title: '抽奖', description: '', url: 'https://koi.bank.example/lottery/spring', imageUrl: null })
  await simulator.press('抽奖', WANG)
  await simulator.press('谁的手机')
  await simulator.press('李伟')
  expect(page(simulator, LI).exists()).toBe(false)
  expect(simulator.part(LI).text()).toContain('还没有聊天')
})
