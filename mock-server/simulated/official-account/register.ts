import type { FastifyInstance } from 'fastify'
import { renderSVG } from 'uqr'
import { contentSecurityPolicy } from '../../pages/content-security'

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-content:center;justify-items:center;gap:.75rem;padding:1.5rem;background:#ededed;color:#1d2530;
font:16px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;text-align:center}
main{padding:1.75rem 1.5rem;border-radius:1rem;background:#fff}h1{margin:0;font-size:1.25rem}p{margin:.25rem 0;color:#566273}img{margin-top:1rem}`

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>关注星海银行公众号</title><style>${STYLE}</style><main><h1>星海银行</h1><p>微信公众号</p>
<img src="/simulated/official-account/code.svg" width="220" height="220" alt="星海银行公众号的二维码"><p>长按识别二维码，关注后能收到到账提醒</p></main>
<p>演示用的模拟公众号</p></html>`

/** The bank's official account in WeChat, as its link shows it to who does not follow it yet (C15). */
export function registerSimulatedOfficialAccount(app: FastifyInstance): void {
  app.get('/simulated/official-account', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy()).send(PAGE),
  )
  app.get('/simulated/official-account/code.svg', (_request, reply) =>
    reply.type('image/svg+xml').send(renderSVG('https://mp.weixin.qq.com/simulated/xinghai', { border: 2 })),
  )
}
