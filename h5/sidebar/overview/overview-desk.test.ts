import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffRole } from '#shared/api/define-contract'
import { figurePages } from '../figure/figure-page'
import { chenMin, spring } from '../testing/bank-in-memory'
import { deskBank } from '../testing/desk-in-memory'
import { openSidebar } from '../testing/open-sidebar'
import { areasFor, parseRoute, workAreas, type WorkArea } from '../work/work-area'
import { byLayer, entries, entriesFor, hrefOf } from './entry'
import { layerOf, layers } from './layer'
import { modules } from './module'
// Fetched now, not on the first test's time.
import './OverviewDesk.vue'
import '../roster/RosterDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const roles: readonly StaffRole[] = ['manager', 'operator', 'approver', 'finance', 'auditor']

test('every work area is reached from exactly one layer, and no layer is empty (R26)', () => {
  const listed = byLayer(entries)
  const areas = listed.flatMap(({ modules: groups }) => [...new Set(groups.flatMap((group) => group.entries.map(({ area }) => area)))])
  expect(areas).toHaveLength(Object.keys(workAreas).length)
  expect(new Set(areas)).toEqual(new Set(Object.keys(workAreas)))
  expect(listed.map(({ layer }) => layer)).toEqual(layers)
  expect(new Set(Object.keys(layerOf))).toEqual(new Set(Object.keys(workAreas)))
})

test('all five modules are reachable, for a manager, and for who makes or approves campaigns (R29)', () => {
  for (const duty of ['manager', 'operator', 'approver'] as const) expect(new Set(entriesFor([duty]).map(({ module }) => module)), duty).toEqual(new Set(modules))
})

test.each(roles)('a %s is led to every area of his and into none that he may not open (K13)', (role) => {
  const led = entriesFor([role]).map((entry) => parseRoute(hrefOf(entry)))
  expect(new Set(led.map(({ area }) => area))).toEqual(new Set<WorkArea>(areasFor([role])))
})

test('every page of the figures is listed, each thing once', () => {
  const pages = entries.filter(({ area }) => area === 'funnel').map(({ id }) => id ?? null)
  expect(pages).toEqual(figurePages.map(({ id }) => id))
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length)
})

const open = (duties: StaffRole[], hash = '#/all') => openSidebar({ manager: { ...chenMin, roles: duties }, campaigns: [spring], desk: deskBank() }, hash)

test('one tap from anywhere, one tap to each: an operator comes to the roster', async () => {
  const { screen, press } = await open(['operator'], '#/drafts')
  await press('全部功能')
  expect(window.location.hash).toBe('#/all')
  expect(screen.findAll('section h3').map((it) => it.text())).toEqual(['引流层 把客户引进来', '经营层 和客户来往，越走越近', '平台支撑层 内容、数据和管理'])
  const roster = screen.findAll('main a').find((link) => link.text().startsWith('客户经理'))!
  expect(roster.attributes('href')).toBe('#/roster')
  await press(roster.text())
  expect(screen.get('h2').text()).toBe('客户经理')
})

test('one module alone is looked at by a tap, and all again by another (R29)', async () => {
  const { screen, press } = await open(['approver'])
  await press('物料平台 2')
  expect(screen.findAll('main li a b').map((it) => it.text())).toEqual(['题库', '话术审核'])
  await press('物料平台 2')
  expect(screen.findAll('main li a')).toHaveLength(entriesFor(['approver']).length)
})

test('who has no duty is led nowhere', async () => {
  const { screen } = await open([])
  expect(screen.text()).not.toContain('全部功能')
})

test('who only pays sees what is his, and who does the rest', async () => {
  const { screen } = await open(['finance'])
  expect(screen.findAll('main li a').map((it) => it.attributes('href'))).toEqual(['#/payouts'])
  expect(screen.get('[aria-labelledby="others"]').text()).toContain('标签运营：按客群分开经营，由客户经理、活动经办、复核岗办理。')
})
