/** Why a payout failed, in the words of finance. */
export interface FailureText {
  what: string
  /** What has to be done before it is worth sending again. */
  next: string
}

const TOO_FAST: FailureText = { what: '发放太快，渠道暂时限制', next: '过一会儿再发起重发。' }

const OUR_SETUP = '请联系科技同事检查发放渠道的配置，改好后再重发。'

/** WeChat Pay's codes in the words of finance; see mock-server/gateway/wechat-pay/to-result.ts for those that end a payout. */
const texts: Readonly<Record<string, FailureText>> = {
  NOT_ENOUGH: { what: '发放账户余额不足', next: '请先给发放账户充值，再发起重发。' },
  RULE_LIMIT: { what: '客户已达到领取上限', next: '请在渠道后台调高领取上限，再发起重发。' },
  USER_ACCOUNT_ABNORMAL: { what: '客户的微信账户异常', next: '请客户经理联系客户，恢复微信支付后再重发。' },
  ACCOUNT_NOT_EXIST: { what: '客户没有开通微信支付', next: '请客户经理联系客户，开通后再重发。' },
  REQUEST_BLOCKED: { what: '渠道的批次没有开始，或已经结束', next: '请在渠道后台检查批次的起止时间，再发起重发。' },
  RESOURCE_NOT_EXISTS: { what: '渠道没有这个批次', next: OUR_SETUP },
  INVALID_REQUEST: { what: '渠道已有这个单号，但内容不一致', next: '请先对账，核对清楚后再重发。' },
  AMOUNT_DIFFERS: { what: '渠道记录的金额与我方不一致', next: '请先对账，核对清楚后再重发。' },
  PARAM_ERROR: { what: '渠道不接受我方的请求内容', next: OUR_SETUP },
  SIGN_ERROR: { what: '渠道没有认出我方的签名', next: OUR_SETUP },
  NO_AUTH: { what: '我方商户没有发放权限', next: OUR_SETUP },
  APPID_MCHID_NOT_MATCH: { what: '公众号与商户号不匹配', next: OUR_SETUP },
  MCH_NOT_EXISTS: { what: '渠道没有这个商户号', next: OUR_SETUP },
  FREQUENCY_LIMITED: TOO_FAST,
  FREQUENCY_LIMIT: TOO_FAST,
  FREQUENCY_LIMIT_EXCEED: TOO_FAST,
  RATELIMIT_EXCEEDED: TOO_FAST,
  SYSTEM_ERROR: { what: '渠道系统出错', next: '渠道恢复后再发起重发。' },
}

/** Why it failed. A code that is new to us is told in the issuer's own words. */
export function failureText({ code, text }: { code: string; text: string }): FailureText {
  if (Object.hasOwn(texts, code)) return texts[code]!
  return { what: text || '渠道没有说明原因', next: '请先查明原因，再发起重发。' }
}
