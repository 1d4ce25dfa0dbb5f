import { expect, test } from 'vitest'
import { startRefusal } from './testing/start-refusal'
import { readWecomSettings } from './wecom-settings'

const whole = {
  WECOM_CORP_ID: 'ww1234567890abcdef',
  WECOM_AGENT_ID: '1000002',
  WECOM_SECRET: 'the_app-secret',
  WECOM_CALLBACK_TOKEN: 'token1',
  WECOM_ENCODING_AES_KEY: 'k'.repeat(43),
  KOI_PUBLIC_URL: 'https://koi.bank.example',
}

const refusal = (env: NodeJS.ProcessEnv) => startRefusal(() => readWecomSettings(env))

test('nothing set is the simulated WeCom on this machine', () => {
  expect(readWecomSettings({ PORT: '8080', WECOM_SECRET: '' })).toEqual({ wecom: null, publicUrl: null })
})

test('a corp of your own is asked where WeCom listens', () => {
  expect(readWecomSettings(whole)).toEqual({
    publicUrl: 'https://koi.bank.example',
    wecom: {
      apiBase: 'https://qyapi.weixin.qq.com', authorizeBase: 'https://open.weixin.qq.com', corpId: 'ww1234567890abcdef', agentId: '1000002',
      secret: 'the_app-secret', callbackToken: 'token1', encodingAesKey: 'k'.repeat(43),
    },
  })
})

test('a proxy of the bank may stand in between, with or without a slash at its end', () => {
  const { wecom } = readWecomSettings({ ...whole, WECOM_API_BASE: 'http://proxy.bank.example/wecom/', WECOM_AUTHORIZE_BASE: 'https://auth.bank.example' })
  expect(wecom).toMatchObject({ apiBase: 'http://proxy.bank.example/wecom', authorizeBase: 'https://auth.bank.example' })
})

test('a public address alone goes with the simulated WeCom', () => {
  expect(readWecomSettings({ KOI_PUBLIC_URL: 'https://koi.bank.example/' })).toEqual({ wecom: null, publicUrl: 'https://koi.bank.example' })
})

test('what is missing is named, all of it in one sentence', () => {
  const { WECOM_SECRET: _secret, KOI_PUBLIC_URL: _url, ...rest } = whole
  expect(refusal(rest)).toMatch(/^WECOM_SECRET is missing; KOI_PUBLIC_URL is missing \(/)
  expect(refusal({ WECOM_API_BASE: 'https://qyapi.weixin.qq.com' }).match(/is missing/g)).toHaveLength(6)
})

test.each([
  ['WECOM_ENCODING_AES_KEY', 'k'.repeat(42), '43 letters and digits'],
  ['WECOM_ENCODING_AES_KEY', `${'k'.repeat(42)}=`, '43 letters and digits'],
  ['WECOM_CALLBACK_TOKEN', 'one two', '1 to 32 letters and digits'],
  ['WECOM_AGENT_ID', 'app', 'a number'],
  ['WECOM_CORP_ID', 'ww 1', 'letters and digits'],
  ['WECOM_SECRET', 'with space', 'letters, digits'],
  ['WECOM_API_BASE', 'qyapi.weixin.qq.com', 'an address that begins with'],
  ['WECOM_AUTHORIZE_BASE', 'ftp://open.weixin.qq.com', 'an address that begins with'],
  ['KOI_PUBLIC_URL', 'koi.bank.example', 'an address that begins with'],
  ['KOI_PUBLIC_URL', 'https://koi.bank.example/koi', 'without a path'],
])('%s=%s is refused: %s', (name, value, sentence) => {
  const message = refusal({ ...whole, [name]: value })
  expect(message).toContain(`${name} must be`)
  expect(message).toContain(sentence)
})

test('a secret that is wrong is not printed', () => {
  expect(refusal({ ...whole, WECOM_SECRET: 'my secret' })).not.toContain('my secret')
})
