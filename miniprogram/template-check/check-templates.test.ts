// @vitest-environment node
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTemplates } from './check-templates'

test('every template fits its script and the components in it', () => {
  expect(checkTemplates(join(import.meta.dirname, '..'))).toEqual([])
}, 60_000)

test('a wrong field, handler, property or unknown field of a list item is told with its place', () => {
  expect(checkTemplates(join(import.meta.dirname, 'fixtures'))).toEqual([
    expect.stringMatching(/^pages\/wrong\/index\.wxml:1:9 .*'nmae'/),
    expect.stringMatching(/^pages\/wrong\/index\.wxml:2:\d+ .*'number'/),
    expect.stringMatching(/^pages\/wrong\/index\.wxml:3:\d+ .*'rety'/),
    expect.stringMatching(/^pages\/wrong\/index\.wxml:4:\d+ .*'amuont'/),
  ])
}, 60_000)
