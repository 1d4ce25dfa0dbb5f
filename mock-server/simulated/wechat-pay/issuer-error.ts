/** WeChat Pay's own codes: the status each travels under, and its words. */
const ERRORS: Readonly<Record<string, readonly [status: number, text: string]>> = {
  PARAM_ERROR: [400, '参数错误，请核对文档要求'],
  INVALID_REQUEST: [400, '单号已存在但信息不一致，请查单后比较确认'],
  APPID_MCHID_NOT_MATCH: [400, 'appid和mch_id不匹配'],
  NO_STATEMENT_EXIST: [400, '账单文件不存在'],
  STATEMENT_CREATING: [400, '账单生成中'],
  SIGN_ERROR: [401, '签名错误'],
  NO_AUTH: [403, '商户无此接口权限'],
  NOT_ENOUGH: [403, '资金不足'],
  REQUEST_BLOCKED: [403, '活动未开始或已结束'],
  RULE_LIMIT: [403, '用户已达最大领券次数'],
  USER_ACCOUNT_ABNORMAL: [403, '用户账户异常'],
  NOT_FOUND: [404, '记录不存在'],
  RESOURCE_NOT_EXISTS: [404, '批次不存在'],
  FREQUENCY_LIMITED: [429, '频率超限，请降低频率后重试'],
  SYSTEM_ERROR: [500, '系统错误，请稍后重试'],
}

/** Leaves as `{ code, message }`. A code that is not listed is one WeChat Pay has added since: 400, and no words. */
export class IssuerError extends Error {
  readonly status: number

  constructor(readonly code: string) {
    const [status, text] = ERRORS[code] ?? [400, '']
    super(text)
    this.status = status
  }
}
