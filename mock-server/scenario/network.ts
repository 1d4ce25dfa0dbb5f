import type { Fault } from '#shared/traffic/contract'
import { getReady } from './people'
import { scenario } from './scenario'

/** 陈思源 is about to draw, and the line to us is like this. */
function onTheLine(name: string, faults: Fault[], words: { title: string; hint: string }) {
  return scenario({
    name,
    ...words,
    setUp: async (world) => {
      await getReady(world, { customerId: 'cust-01' })
      world.traffic.faults.set(faults)
    },
  })
}

export const network = [
  onTheLine('slow-network', [
    { route: '*', kind: { name: 'delay', ms: 1500 }, times: null },
    { route: '*', kind: { name: 'throttle', bytesPerSecond: 4000 }, times: null },
  ], {
    title: '网络很慢',
    hint: '每个请求慢一秒半，下载也慢。页面应有加载状态，连点抽奖只算一次。',
  }),
  onTheLine('lost-draw-answer', [{ route: 'draw.drawPrize', kind: { name: 'dropAfterCommit' }, times: 1 }], {
    title: '抽中了，结果却丢在路上',
    hint: '点抽奖，服务器已经抽好，连接却断了。页面应自己再问一次，拿到同一份奖品。',
  }),
  onTheLine('repeated-draw', [{ route: 'draw.drawPrize', kind: { name: 'repeat' }, times: null }], {
    title: '抽奖请求被网络重复发送',
    hint: '同一个抽奖请求到了两次。只应抽一次，奖池里只少一份。',
  }),
]
