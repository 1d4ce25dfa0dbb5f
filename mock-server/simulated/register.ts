import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { createBankCoreGateway } from '../gateway/bank-core'
import { createSmsGateway } from '../gateway/sms'
import { createWechatPayGateway } from '../gateway/wechat-pay'
import { createWechatGateway } from '../gateway/wechat/create-gateway'
import { createWecomGateway } from '../gateway/wecom/create-gateway'
import { registerSimulatedBankCore, type BankCoreHandle } from './bank-core/register'
import { registerSimulatedBankSite } from './bank-site/register'
import { registerSimulatedMobileBank } from './mobile-bank/register'
import { registerSimulatedOfficialAccount } from './official-account/register'
import { registerSimulatedSms, type SmsHandle } from './sms/register'
import { SIMULATED_MINIPROGRAM } from './wechat/miniprogram'
import { registerSimulatedWechat, type WechatHandle } from './wechat/register'
import { createMerchantKeys } from './wechat-pay/merchant-keys'
import { registerSimulatedWechatPay, type IssuerHandle } from './wechat-pay/register'
import type { WecomHandle } from './wecom/handle'
import { registerSimulatedWecom, SIMULATED_CORP } from './wecom/register'

/** How the bank's own systems and we know each other on this machine. */
export const SIMULATED_BANK = { appKey: 'koi', secret: 'simulated-bank-secret' } as const

const MERCHANT = { merchantId: '1900000109', appId: 'wx0123456789abcdef', stockId: '16305217' } as const

const TIMEOUT_MS = 3_000
const MAX_CONCURRENT = 16

type Chance = Pick<Deps, 'clock' | 'random'>
type Gateways = Pick<Deps, 'wechat' | 'wecom' | 'corp' | 'bankCore' | 'issuer' | 'sms' | 'bankSecret'>

/** QA's hands on the outside world. */
export interface SimulatedWorld {
  /** The real gateways, pointed at the simulated systems behind this address. */
  gatewaysTo(base: string, timeoutMs?: number): Gateways
  /** Serves the simulated systems; call it before the server listens. */
  register(app: FastifyInstance, base: string): OutsideHandles
}

export interface OutsideHandles {
  bankCore: BankCoreHandle
  issuer: IssuerHandle
  sms: SmsHandle
  wechat: WechatHandle
  wecom: WecomHandle
}

/** Everything outside on this machine, at its own wire. */
export function createSimulatedWorld(chance: Chance, demo: Deps['demo']): SimulatedWorld {
  const keys = createMerchantKeys()
  const merchant = { ...MERCHANT, merchantSerial: keys.serial }
  return {
    gatewaysTo: (base, timeoutMs = TIMEOUT_MS) => ({
      bankSecret: SIMULATED_BANK,
      corp: SIMULATED_CORP,
      wechat: createWechatGateway({ apiBase: `${base}/simulated/wechat`, ...SIMULATED_MINIPROGRAM, timeoutMs }, chance.clock),
      wecom: createWecomGateway(
        { apiBase: `${base}/simulated/wecom`, authorizeBase: '/simulated/wecom', ...SIMULATED_CORP, timeoutMs }, chance.clock,
      ),
      bankCore: createBankCoreGateway(
        { apiBase: `${base}/simulated/bank-core`, ...SIMULATED_BANK, timeoutMs, maxConcurrent: MAX_CONCURRENT }, chance,
      ),
      sms: createSmsGateway({ apiBase: `${base}/simulated/sms`, ...SIMULATED_BANK, timeoutMs, maxConcurrent: MAX_CONCURRENT }, chance),
      issuer: createWechatPayGateway(
        { apiBase: `${base}/simulated/wechat-pay`, ...merchant, merchantPrivateKeyPem: keys.privateKeyPem, timeoutMs }, chance,
      ),
    }),
    register: (app, base) => {
      registerSimulatedOfficialAccount(app)
      registerSimulatedBankSite(app, demo.community.materials)
      registerSimulatedMobileBank(app, { ...chance, ...SIMULATED_BANK, callbackBase: () => base })
      const wecom = registerSimulatedWecom(app, { ...chance, demo, bankSecret: SIMULATED_BANK, base: () => base })
      return {
        bankCore: registerSimulatedBankCore(app, { ...chance, ...SIMULATED_BANK, people: () => demo.bank.customers }),
        issuer: registerSimulatedWechatPay(app, { ...chance, ...merchant, merchantPublicKeyPem: keys.publicKeyPem }),
        // Who looks at the phones waits for WeCom's news; a message is news as well.
        sms: registerSimulatedSms(app, { ...chance, ...SIMULATED_BANK, onDelivered: wecom.tellNews }),
        wechat: registerSimulatedWechat(app, { ...chance, demo, onDelivered: wecom.tellNews }),
        wecom,
      }
    },
  }
}
