type Wording = readonly [RegExp, (...parts: string[]) => string]

const wordings: readonly Wording[] = [
  [/^Invalid input: expected (?:string|object), received undefined$/, () => '请填写'],
  [/^Invalid input: expected (?:number|int), received /, () => '请填写整数'],
  [/^Too small: expected string to have >=1 /, () => '请填写'],
  [/^Too big: expected string to have <=(\d+) /, (most) => `最多 ${most} 个字`],
  [/^Too small: expected (?:number|int) to be >=(\d+)$/, (least) => `不能小于 ${least}`],
  [/^Too big: expected (?:number|int) to be <=(\d+)$/, (most) => `不能大于 ${most}`],
  [/^Too small: expected array to have >=(\d+) /, (least) => `至少要有 ${least} 条`],
  [/^Too big: expected array to have <=(\d+) /, (most) => `最多 ${most} 条`],
  [/^Invalid (?:option: |input: expected ")/, () => '请从选项里选择'],
  [/ is not an amount in yuan /, () => '请填写金额，单位元，最多两位小数，例如 3.88'],
  [/^a prize must be worth something$/, () => '奖品金额要大于 0'],
  [/^no prize and no minimum spend may be more than /, () => '金额和最低消费都不能超过 100,000 元'],
  [/^must be more than the prize, /, () => '最低消费要大于奖品金额，否则立减金用不了'],
  [/^must be more than every reward, /, () => '最低消费要大于每一档奖励，否则立减金用不了'],
  [/^each tier must ask for more friends /, () => '每一档的人数和金额都要比上一档多'],
  [/^must be later than startsAt$/, () => '结束时间要晚于开始时间'],
  [/^must be a time with its offset/, () => '请选择日期和时间'],
  [/^the (?:code|field) "(.*)" is used twice$/, (code) => `“${code}”重复了`],
  [/ add up to ([\d,.]+) yuan, more than the budget of ([\d,.]+)$/, (total, budget) => `奖品和奖励合计 ${total} 元，超过了预算 ${budget} 元`],
  [/^has (\d+) prizes; more than (\d+) need /, (count, most) => `共 ${count} 份奖品，一个活动最多 ${most} 份`],
  [/^must have "phone"/, () => '公开链接、归属地、本行客户、白名单和短信验证码都要用手机号，请勾选手机号'],
  [/^could never be earned: /, () => '活动限本行客户参加，而邀请奖励只算新客户：请去掉其中一个'],
  [/^may have lower-case letters, digits and hyphens only$/, () => '只能用小写字母、数字和连字符，以字母或数字开头，最多 63 个'],
  [/^must not contain U\+0000$/, () => '含有无法保存的字符，请重新输入'],
  [/^another text needs another version$/, () => '授权说明改过之后，版本号也要换一个新的'],
  [/^must stay /, () => '活动编号不能修改'],
]

/** A mistake the server found in a definition, in the words of the person who made it. */
export function mistakeText(message: string): string {
  for (const [pattern, wording] of wordings) {
    const match = pattern.exec(message)
    if (match) return wording(...match.slice(1))
  }
  return '填写有误，请检查'
}
