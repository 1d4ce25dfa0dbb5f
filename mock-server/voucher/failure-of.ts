import type { VoucherFailure } from '#shared/voucher/contract'

/** WeChat Pay's codes that are about the customer himself; those of finance are in shared/payout/failure-text.ts. */
const failures: Readonly<Record<string, VoucherFailure>> = {
  REAL_NAME_CHECK_FAIL: 'realName',
  PAYEE_ACCOUNT_ABNORMAL: 'realName',
  USER_ACCOUNT_ABNORMAL: 'account',
  ACCOUNT_FROZEN: 'account',
  ACCOUNT_NOT_EXIST: 'account',
  RULE_LIMIT: 'limit',
  DAY_RECEIVED_QUOTA_EXCEED: 'limit',
  DAY_RECEIVED_COUNT_EXCEED: 'limit',
}

/** What the issuer's code means to the customer. What is wrong on the bank's side is none of his business. */
export function failureOf(code: string | null): VoucherFailure {
  return code !== null && Object.hasOwn(failures, code) ? failures[code]! : 'ours'
}
