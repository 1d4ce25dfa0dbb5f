interface ErrorKind {
  /** HTTP status the code travels under; 0 where no answer came. */
  status: number
  /** What the person in front of the screen is told. */
  text: string
}

/**
 * Every way a request can be broken. An expected refusal (not added, prizes gone) is no error: it is a value in the
 * contract, see eligibility/refusal.ts.
 */
export const errorCodes = {
  /** Thrown by the client: no answer came, or it was cut off. The request may or may not have been carried out. */
  NETWORK_ERROR: { status: 0, text: '网络不太稳定，请检查网络后重试' },
  /** Params, headers, query or body do not fit the contract. Nothing was changed. */
  INVALID_REQUEST: { status: 400, text: '提交的内容有误，请检查后重试' },
  /** No session, or one that has expired or was tampered with: go through OAuth again. */
  UNAUTHENTICATED: { status: 401, text: '登录已失效，请重新进入页面' },
  /** A request that changes something came from another site's page. */
  CROSS_SITE_REQUEST: { status: 403, text: '请从活动页面重新进入' },
  /** The OAuth state or code is unknown, used or expired. */
  OAUTH_REJECTED: { status: 403, text: '授权没有完成，请重新打开链接' },
  ROUTE_NOT_FOUND: { status: 404, text: '页面不存在' },
  CAMPAIGN_NOT_FOUND: { status: 404, text: '没有找到这个活动，请核对链接' },
  CUSTOMER_NOT_FOUND: { status: 404, text: '没有找到这位客户' },
  /** A manager's account exists in WeCom but not in the bank's list. */
  MANAGER_NOT_FOUND: { status: 404, text: '没有找到您的客户经理档案，请联系管理员' },
  /** A step of the journey (C2) was asked for before the one it follows. */
  STEP_SKIPPED: { status: 409, text: '请先完成上一步' },
  /** The customer agreed to a text that is no longer the current one: show the new one and ask again (K2). */
  CONSENT_OUTDATED: { status: 409, text: '授权说明已更新，请阅读后重新勾选' },
  /** The same person cannot be in one campaign with two phone numbers, nor two persons with one (K11). */
  PHONE_ALREADY_USED: { status: 409, text: '该手机号已参与过本活动' },
  /** The server answered outside its own contract (only reported in tests and mock mode) or failed otherwise. */
  INTERNAL_ERROR: { status: 500, text: '系统开小差了，请稍后再试' },
  /** WeCom did not answer, or not in time. */
  WECOM_UNAVAILABLE: { status: 502, text: '企业微信暂时没有响应，请稍后再试' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCodes

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(errorCodes, value)
}
