import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { buildNaive } from './naive-build'

/** As much as the real answers say. */
const STATE = {
  campaignId: 'r13-newcomer', step: 'informed', refusal: null, maskedPhone: '138****5424', draw: null,
  manager: { name: '林晚晴', staffNumber: 'XH2041', branchName: '杭州西湖支行', qrUrl: '/code.svg' },
}
const CAMPAIGN = {
  name: '新客见面礼',
  prizes: [{ name: '锦鲤大奖', amount: 18800 }, { name: '好运奖', amount: 8800 }, { name: '见面礼', amount: 388 }, { name: '心意奖', amount: 188 }],
  rules: ['每位客户只有一次抽奖机会。', '立减金在抽中后的5个工作日内自动发放到您的微信卡包，无需另行领取。'],
}

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' }

/** Compressed beforehand, as the product serves its own files. */
function serve(app: FastifyInstance, path: string, content: string | Uint8Array): void {
  const body = brotliCompressSync(content)
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  app.get(path, (_request, reply) => reply.type(type).header('content-encoding', 'br').header('cache-control', 'no-store').send(body))
}

/** The program of a process of its own: the pages ours is held against, on the same kind of server. */
async function main(): Promise<void> {
  const app = fastify()
  serve(app, '/page.html', await readFile(new URL('./static/page.html', import.meta.url)))
  for (const [path, content] of await buildNaive()) serve(app, path, content)
  app.get('/campaign', () => CAMPAIGN)
  app.post('/state', () => STATE)
  app.post('/draw', () => ({ amount: 388 }))
  await app.listen({ port: 0, host: 'localhost' })
  console.log(`http://localhost:${(app.server.address() as AddressInfo).port}`)
  // Ends with whoever started it, also when that was killed.
  process.stdin.once('end', () => process.exit(0)).resume()
}

void main()
