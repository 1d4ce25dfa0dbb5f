import type { Fault } from '#shared/traffic/contract'

type Kind = Fault['kind']

export const faultChoices: readonly { value: Kind['name']; text: string; amount?: { label: string; min: number; max: number; usual: number } }[] = [
  { value: 'status', text: '直接返回错误码', amount: { label: 'HTTP 状态码', min: 400, max: 599, usual: 500 } },
  { value: 'delay', text: '延迟', amount: { label: '毫秒', min: 1, max: 60_000, usual: 3000 } },
  { value: 'drop', text: '处理前断线' },
  { value: 'dropAfterCommit', text: '提交后断线' },
  { value: 'repeat', text: '重复执行一次' },
  { value: 'throttle', text: '限速', amount: { label: '字节每秒', min: 10, max: 10_000_000, usual: 2000 } },
  { value: 'silence', text: '一直不回应' },
  { value: 'garbage', text: '返回别的网页' },
]

/** `amount` is what the kind asks for: a status, milliseconds, bytes per second. */
export function faultKind(name: Kind['name'], amount: number): Kind {
  switch (name) {
    case 'status':
      return { name, status: amount }
    case 'delay':
      return { name, ms: amount }
    case 'throttle':
      return { name, bytesPerSecond: amount }
    default:
      return { name }
  }
}

/** "延迟 3000 毫秒". */
export function faultWords(kind: Kind): string {
  const { text } = faultChoices.find(({ value }) => value === kind.name)!
  switch (kind.name) {
    case 'status':
      return `${text} ${kind.status}`
    case 'delay':
      return `${text} ${kind.ms} 毫秒`
    case 'throttle':
      return `${text} ${kind.bytesPerSecond} 字节每秒`
    default:
      return text
  }
}

export const timesWords = (times: number | null) => (times === null ? '直到取消' : `还有 ${times} 次`)
