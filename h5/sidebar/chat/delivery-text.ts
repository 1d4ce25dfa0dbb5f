import type { Sending } from './sending-store'

const nth = (place: number) => `第 ${place + 1} 条`

/** Where a set of messages stands: "前 1 条已发送。第 2 条已取消，后面 1 条也没有发送。" */
export function deliveryText({ places, sent, isUnderWay, stoppedBy }: Sending): string {
  if (isUnderWay) return places.length === 1 ? '请在弹出的窗口里点“发送”' : `请在弹出的窗口里点“发送”（${sent + 1}/${places.length}）`
  if (!stoppedBy) return places.length === 1 ? '已发送' : `${places.length} 条都已发送`
  const before = sent === 0 ? '' : `${places.slice(0, sent).map(nth).join('、')}已发送。`
  const rest = places.length - sent - 1
  const after = rest === 0 ? '' : `，后面 ${rest} 条也没有发送`
  const stopped = stoppedBy.code === 'cancelled' ? '已取消' : '没有发出去'
  return `${before}${nth(places[sent]!)}${stopped}${after}。`
}
