/** What each planted file does wrong, and which rule must say so. */
export const lintPlants: [breach: string, file: string, text: string, rule: string, says: string][] = [
  ['document in shared', 'shared/prize/document.ts', 'export const title = () => document.title', 'no-restricted-globals', "'document'"],
  ['process in shared', 'shared/prize/process.ts', 'export const home = () => process.env.HOME', 'no-restricted-globals', "'process'"],
  ['vue in shared outside a store', 'shared/prize/vue.ts', "export { ref } from 'vue'", 'import-direction', '*-store.ts'],
  ['shared importing h5', 'shared/prize/h5.ts', "export { screen } from '../../h5/lottery/screen'", 'import-direction', 'shared imports none'],
  ['shared importing the server', 'shared/prize/server.ts', "export { rule } from '../../mock-server/draw/rule'", 'import-direction', 'shared imports none'],
  ['a validator outside the contracts', 'shared/prize/zod.ts', "import * as z from 'zod'\nexport const a = z.string()", 'import-direction', 'no validator may reach the phone'],
  ['the named z', 'mock-server/draw/named-z.ts', "import { z } from 'zod'\nexport const a = z.string()", 'whole-zod', 'import * as z'],
  ['wx in h5', 'h5/lottery/wx.ts', 'export const open = () => wx.login()', 'no-restricted-globals', "'wx'"],
  ['wx in a component', 'h5/lottery/Wx.vue', '<script setup lang="ts">\nwx.login()\n</script>\n<template><p /></template>', 'no-restricted-globals', "'wx'"],
  ['process in h5', 'h5/lottery/process.ts', 'export const home = () => process.env.HOME', 'no-restricted-globals', "'process'"],
  ['Node in h5', 'h5/lottery/node.ts', "export { readFileSync } from 'node:fs'", 'import-direction', 'no Node'],
  ['h5 importing the server', 'h5/lottery/server.ts', "export { pool } from '../../mock-server/prize/pool'", 'import-direction', 'h5 reaches the server over HTTP'],
  ['h5 importing the server later', 'h5/lottery/later.ts', "export const load = () => import('../../mock-server/draw/rule')", 'import-direction', 'h5 reaches the server over HTTP'],
  ['the lottery importing the sidebar', 'h5/lottery/sidebar.ts', "export { panel } from '../sidebar/panel'", 'import-direction', 'one app never imports another'],
  ['the sidebar importing the simulator', 'h5/sidebar/simulator.ts', "export { phone } from '../simulator/phone'", 'import-direction', 'one app never imports another'],
  ['ui importing an app', 'h5/ui/lottery.ts', "export { screen } from '../lottery/screen'", 'import-direction', 'used by the apps'],
  ['the WeCom SDK in an app', 'h5/sidebar/sdk.ts', "export { register } from '@wecom/jssdk'", 'import-direction', 'only h5/wecom'],
  ['the WeCom SDK in an app, later', 'h5/sidebar/sdk-later.ts', "export const load = () => import('@wecom/jssdk')", 'import-direction', 'only h5/wecom'],
  ['wecom importing an app', 'h5/wecom/panel.ts', "export { panel } from '../sidebar/panel'", 'import-direction', 'used by the apps'],
  ['zod in the lottery', 'h5/lottery/zod.ts', "import * as z from 'zod'\nexport const a = z.string()", 'import-direction', 'no validator may reach the phone'],
  ['a contract in the lottery', 'h5/lottery/contract.ts', "export { contract } from '#shared/draw/contract'", 'import-direction', 'no validator may reach the phone'],
  ['a contract whose names alone are types', 'h5/lottery/inline-type.ts', "import { type DrawView } from '#shared/draw/contract'\nexport const a = (it: DrawView) => it", 'import-direction', 'write import type'],
  ['document in the mini-program', 'miniprogram/pages/document.ts', 'export const title = () => document.title', 'no-restricted-globals', "'document'"],
  ['fetch in the mini-program', 'miniprogram/pages/fetch.ts', "export const load = () => fetch('/api')", 'no-restricted-globals', "'fetch'"],
  ['the mini-program importing h5', 'miniprogram/pages/h5.ts', "export { screen } from '../../h5/lottery/screen'", 'import-direction', 'the mini-program reaches'],
  ['the server importing h5', 'mock-server/draw/h5.ts', "export { screen } from '../../h5/lottery/screen'", 'import-direction', 'the server knows no screen'],
  ['a domain importing the app', 'mock-server/draw/app.ts', "export { createApp } from '../app'", 'import-direction', 'knows nothing above itself'],
  ['a domain importing the simulated world', 'mock-server/draw/simulated.ts', "export { wecom } from '../simulated/wecom'", 'import-direction', 'reached over HTTP'],
  ['the database importing a domain', 'mock-server/db/draw.ts', "export { rule } from '../draw/rule'", 'import-direction', 'below the domain folders'],
  ['Date.now in a rule', 'mock-server/draw/date-now.ts', 'export const now = () => Date.now()', 'no-restricted-properties', "'Date.now'"],
  ['new Date() in a rule', 'mock-server/draw/new-date.ts', 'export const now = () => new Date()', 'no-machine-clock', 'injected clock'],
  ['Math.random in a rule', 'shared/prize/random.ts', 'export const luck = () => Math.random()', 'no-restricted-properties', "'Math.random'"],
  ['a method newer than the phones', 'h5/lottery/at.ts', 'export const last = (all: string[]) => all.at(-1)', 'older-phones', '.at()'],
  ['such a method in a component', 'h5/ui/At.vue', '<script setup lang="ts">\nconst last = "b".at(-1)\n</script>\n<template><p>{{ last }}</p></template>', 'older-phones', '.at()'],
  ['such a function', 'shared/prize/clone.ts', 'export const copy = (all: string[]) => structuredClone(all)', 'older-phones', 'structuredClone'],
  ['such a static method', 'h5/lottery/group.ts', 'export const group = (all: string[]) => Object.groupBy(all, (it) => it)', 'older-phones', 'Object.groupBy'],
  ['a lookbehind', 'shared/prize/behind.ts', 'export const digits = /(?<=a)b/', 'older-phones', 'a lookbehind'],
]

/** The same for what only the template's linter sees. */
export const templatePlants: [breach: string, file: string, text: string, rule: string][] = [
  ['markup from outside', 'h5/sidebar/Html.vue', '<script setup lang="ts">\nconst a = "b"\n</script>\n<template><p v-html="a" /></template>', 'vue/no-v-html'],
  ['a list without keys', 'h5/sidebar/Keys.vue', '<template><p v-for="n in 3">{{ n }}</p></template>', 'vue/require-v-for-key'],
]

/** What the compiler refuses by itself, lint or no lint. */
export const typePlants: [file: string, says: string][] = [
  ['shared/prize/document.ts', "'document'"],
  ['shared/prize/process.ts', "'process'"],
  ['h5/lottery/wx.ts', "'wx'"],
  ['h5/lottery/process.ts', "'process'"],
  ['h5/lottery/server.ts', 'mock-server/prize/pool.ts'],
  ['miniprogram/pages/document.ts', "'document'"],
  ['mock-server/draw/h5.ts', 'h5/lottery/screen.ts'],
]

/** Code as it should be, with every neighbour the planted files import. */
export const clean: Record<string, string> = {
  'shared/draw/contract.ts': "import * as z from 'zod'\nexport const contract = z.string()\nexport type DrawView = z.output<typeof contract>",
  'shared/draw/draw-store.ts': "import { ref } from 'vue'\nexport const drawn = ref(false)",
  'mock-server/app.ts': 'export const createApp = () => null',
  'mock-server/clock.ts': 'export const clock = { now: () => new Date(Date.now()) }',
  'mock-server/draw/rule.ts': "import { contract } from '#shared/draw/contract'\nexport const rule = contract",
  'mock-server/prize/pool.ts': 'export const pool = 1',
  'mock-server/simulated/wecom.ts': 'export const wecom = () => null',
  'h5/lottery/screen.ts': "import type { DrawView } from '#shared/draw/contract'\nexport const screen = (it: DrawView) => document.title + it",
  'h5/sidebar/panel.ts': "export { drawn } from '#shared/draw/draw-store'\nexport const panel = [1].at(-1)",
  'h5/simulator/phone.ts': 'export const phone = 1',
  'h5/wecom/sdk.ts': "export { register } from '@wecom/jssdk'",
  'miniprogram/app.ts': 'export const login = () => wx.login()',
}
