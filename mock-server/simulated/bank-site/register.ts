import type { FastifyInstance } from 'fastify'
import type { Material } from '../../material/material-file'
import { contentSecurityPolicy } from '../../pages/content-security'
import { escapeHtml } from '../../pages/escape-html'

const STYLE = `body{margin:0;background:#f5f7fa;color:#1d2530;font:16px/1.7 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{padding:1rem 1.25rem;background:#0f3f86;color:#fff}main{max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.375rem;line-height:1.4}p{margin:.5rem 0;color:#4a5565}`

const page = (title: string, text: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style>
<header>星海银行官网</header><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p>演示用的模拟官网：正式环境里，这里是银行自己的图文、视频或直播页面。</p></main></html>`

/** The bank's own site on this machine, where its articles, videos and posters lie (S14). */
export function registerSimulatedBankSite(app: FastifyInstance, materials: readonly Material[]): void {
  app.get<{ Params: { id: string } }>('/simulated/bank-site/:id', ({ params }, reply) => {
    const found = materials.find(({ id }) => id === params.id)
    const html = found ? page(found.title, found.summary) : page('没有找到这个页面', '请返回聊天重新打开。')
    return reply.status(found ? 200 : 404).type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy()).send(html)
  })
}
