import { expect, test } from 'vitest'
import { SIMULATED_MINIPROGRAM } from './simulated/wechat/miniprogram'
import { startRefusal } from './testing/start-refusal'
import { readWechatSettings } from './wechat-settings'

const TEMPLATE = 'aB3-_'.padEnd(43, 'x')
const whole = { WECHAT_APP_ID: 'wx00112233445566aa', WECHAT_SECRET: '0123456789abcdef0123456789abcdef', WECHAT_PAYOUT_TEMPLATE_ID: TEMPLATE }

const refusal = (env: NodeJS.ProcessEnv) => startRefusal(() => readWechatSettings(env))

test('nothing set is the simulated WeChat on this machine', () => {
  expect(readWechatSettings({ PORT: '8080', WECHAT_SECRET: '' })).toBeNull()
})

test('a mini-program of your own is asked where WeChat listens', () => {
  expect(readWechatSettings(whole)).toEqual({
    apiBase: 'https://api.weixin.qq.com', appId: whole.WECHAT_APP_ID, secret: whole.WECHAT_SECRET,
    payoutTemplateId: TEMPLATE, payoutFields: SIMULATED_MINIPROGRAM.payoutFields,
  })
})

test('one without a template sends no messages, and a proxy of the bank may stand in between', () => {
  const { WECHAT_PAYOUT_TEMPLATE_ID: _none, ...rest } = whole
  expect(readWechatSettings({ ...rest, WECHAT_API_BASE: 'http://proxy.bank.example/wechat/' })).toMatchObject({
    apiBase: 'http://proxy.bank.example/wechat', payoutTemplateId: null,
  })
})

test('a template may have its fields in another order than the library has', () => {
  expect(readWechatSettings({ ...whole, WECHAT_PAYOUT_FIELDS: 'thing5,amount1,date12,thing7' })).toMatchObject({
    payoutFields: { what: 'thing5', amount: 'amount1', day: 'date12', where: 'thing7' },
  })
})

test('what is missing is named, and what it is for', () => {
  expect(refusal({ WECHAT_APP_ID: whole.WECHAT_APP_ID })).toMatch(/^WECHAT_SECRET is missing \(a mini-program of your own needs/)
  expect(refusal({ WECHAT_PAYOUT_TEMPLATE_ID: TEMPLATE }).match(/is missing/g)).toHaveLength(2)
})

test.each([
  ['WECHAT_APP_ID', 'ww00112233445566aa', '"wx" and 16'],
  ['WECHAT_APP_ID', 'wx001', '"wx" and 16'],
  ['WECHAT_SECRET', 'my secret', '32 digits'],
  ['WECHAT_PAYOUT_TEMPLATE_ID', 'short', '43 letters'],
  ['WECHAT_PAYOUT_FIELDS', 'thing1,amount2,date3', 'such as thing1,amount2,date3,thing4'],
  ['WECHAT_PAYOUT_FIELDS', 'amount2,thing1,date3,thing4', 'for prize, amount, day and note'],
  ['WECHAT_API_BASE', 'api.weixin.qq.com', 'an address that begins with'],
])('%s=%s is refused: %s', (name, value, sentence) => {
  const message = refusal({ ...whole, [name]: value })
  expect(message).toContain(`${name} must be`)
  expect(message).toContain(sentence)
})

test('a secret that is wrong is not printed', () => {
  expect(refusal({ ...whole, WECHAT_SECRET: 'my secret' })).not.toContain('my secret')
})
