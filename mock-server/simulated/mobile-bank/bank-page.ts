import { escapeHtml } from '../../pages/escape-html'
import { PAGE_STYLE } from './page-style'

/** A page of mobile banking; `note` stands at its foot and may come from the address. */
export const bankPage = (title: string, note: string, main: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · 星海银行手机银行</title><style>${PAGE_STYLE}</style>
<header><b>星海银行</b><span>手机银行</span></header><main>${main}</main>
<footer><p>${escapeHtml(note)}</p><p>演示用的模拟手机银行</p></footer></html>`
