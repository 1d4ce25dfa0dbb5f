import { createHash } from 'node:crypto'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** Only our own files, plus the inline scripts that are named by their hash. Vue and Vant set style attributes. */
export function contentSecurityPolicy(inlineScripts: readonly string[] = []): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inlineScripts.map(hash)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self' https://*.weixin.qq.com https://*.work.weixin.qq.com",
  ].join('; ')
}
