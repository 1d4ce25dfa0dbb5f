import { expect, test } from 'vitest'
import { contract, wholeContract } from '#shared/api/contract'
import { openApiDocument } from './openapi'

test('every route of the contract stands in the OpenAPI document with its errors', () => {
  const { openapi, paths } = openApiDocument(wholeContract)
  expect(openapi).toBe('3.1.0')
  for (const { routes } of Object.values(wholeContract)) {
    for (const { method, path } of Object.values(routes as Record<string, { method: string; path: string }>)) {
      expect(paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase())
    }
  }
  expect(JSON.stringify(paths['/api/campaigns/{campaignId}/draws'])).toContain('idempotency-key')
})

test('without the mock flag QA is not even mentioned', () => {
  expect(JSON.stringify(openApiDocument(contract))).not.toContain('/qa/')
})
