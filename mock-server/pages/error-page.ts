import type { ApiError } from '#shared/api/api-error'
import { escapeHtml } from './escape-html'

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fff8ec;color:#33190f;
font:16px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:20rem;padding:2rem;text-align:center}h1{font-size:1.25rem;margin:1rem 0}
a{display:inline-block;min-width:10rem;padding:.7rem 1.5rem;border-radius:2rem;background:#b3121c;color:#fff;text-decoration:none}`

/** What a person sees whose page, as opposed to a request of it, cannot be answered. */
export function errorPage({ message, code, status }: ApiError, again: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(message)}</title><style>${STYLE}</style>
<main><svg viewBox="0 0 48 48" width="72" height="72" fill="none" stroke="#b3121c" stroke-width="3" stroke-linecap="round" aria-hidden="true"><circle cx="24" cy="24" r="19"/><path d="M24 14v13M24 34v.5"/></svg>
<h1>${escapeHtml(message)}</h1><p>请返回聊天，重新点开客户经理发给您的链接。</p>${status === 404 ? '' : `<p><a href="${escapeHtml(again)}">再试一次</a></p>`}</main><!-- ${code} --></html>`
}
