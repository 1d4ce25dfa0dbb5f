import { createHash } from 'node:crypto'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * Only our own files, plus the inline scripts that are named by their hash. Vue and Vant set style attributes. Where the
 * browser has Trusted Types, nothing becomes HTML or a script's address but by the policy `vue`, which puts a page's own
 * unchanging parts in at once.
 */
export function contentSecurityPolicy(inlineScripts: readonly string[] = []): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inlineScripts.map(hash)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    // A page opened at 127.0.0.1 shows pictures of the public address, which is localhost on a laptop.
    "img-src 'self' data: https: http://localhost:*",
    "object-src 'none'",
    "base-uri 'none'",
    // Words that became a form after all would still send what is typed to nobody else.
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types vue",
    "frame-ancestors 'self' https://*.weixin.qq.com https://*.work.weixin.qq.com",
  ].join('; ')
}
