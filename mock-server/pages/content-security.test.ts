import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security'

test('a page opened at 127.0.0.1 may show pictures of the public address, which is localhost on a laptop', () => {
  const pictures = contentSecurityPolicy().split('; ').find((it) => it.startsWith('img-src'))
  expect(pictures!.split(' ')).toContain('http://localhost:*')
})
