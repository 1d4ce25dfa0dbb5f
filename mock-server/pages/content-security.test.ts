import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security'

test('a page opened at 127.0.0.1 may show pictures of the public address, which is localhost on a laptop', () => {
  const pictures = contentSecurityPolicy().split('; ').find((it) => it.startsWith('img-src'))
  expect(pictures!.split(' ')).toContain('http://localhost:*')
})

test('only our own files run, nothing makes HTML out of words, and only WeCom frames a page', () => {
  const directives = Object.fromEntries(contentSecurityPolicy().split('; ').map((it) => [it.slice(0, it.indexOf(' ')), it.slice(it.indexOf(' ') + 1)]))
  expect(directives).toMatchObject({
    'default-src': "'self'", 'script-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'self'", 'require-trusted-types-for': "'script'", 'trusted-types': 'vue',
    'frame-ancestors': "'self' https://*.weixin.qq.com https://*.work.weixin.qq.com",
  })
})
