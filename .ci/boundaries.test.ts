import { beforeAll, expect, test } from 'vitest'
import { plantTree } from './planted-tree'
import { clean, lintPlants, templatePlants, typePlants } from './plants'
import { eslint, oxlint, typeCheck, type Refusal } from './refusals'

interface Verdict {
  lint: Refusal[]
  templates: Refusal[]
  types: Refusal[]
}

/** One run of each checker over the whole tree: they are much slower to start than to read one file more. */
function judge(files: Record<string, string>): Verdict {
  const tree = plantTree(files)
  try {
    return { lint: oxlint(tree.folder), templates: eslint(tree.folder), types: typeCheck(tree.folder) }
  } finally {
    tree.remove()
  }
}

let planted: Verdict

beforeAll(() => {
  const plants = [...lintPlants, ...templatePlants].map(([, file, text]) => [file, text] as const)
  planted = judge({ ...clean, ...Object.fromEntries(plants) })
}, 60_000)

test.each(lintPlants)('lint refuses %s', (_breach, file, _text, rule, says) => {
  const said = planted.lint.filter((it) => it.file === file && it.rule.includes(rule)).map(({ message }) => message)
  expect(said).toEqual([expect.stringContaining(says)])
})

test.each(templatePlants)('lint refuses %s in a template', (_breach, file, _text, rule) => {
  expect(planted.templates.filter((it) => it.file === file).map((it) => it.rule)).toContain(rule)
})

test.each(typePlants)('the type check refuses %s', (file, says) => {
  const said = planted.types.filter((it) => it.file === file).map(({ message }) => message)
  expect(said).toContainEqual(expect.stringContaining(says))
})

test('code that stands where it may is refused by nothing', { timeout: 60_000 }, () => {
  const component = '<script setup lang="ts">\nconst words = ["好"]\n</script>\n<template><p v-for="it in words" :key="it">{{ it }}</p></template>'
  expect(judge({ ...clean, 'h5/lottery/Words.vue': component })).toEqual({ lint: [], templates: [], types: [] })
})
