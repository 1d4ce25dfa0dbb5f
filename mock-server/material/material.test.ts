import { expect, test } from 'vitest'
import { materialKinds } from '#shared/material/material-kind'
import { useDemoWorld } from '../testing/demo-world'
import { materialFile } from './material-file'
import { listMaterials } from './list-materials'
import { viewMaterial } from './view-material'

const world = useDemoWorld()

const list = () => listMaterials({ ...world(), publicUrl: 'https://koi.bank.example' }, 'lin-wanqing')
const material = (id: string) => list().find((it) => it.id === id)!
const view = (id: string, managerId: string | null = 'lin-wanqing', customerId = 'cust-02') => viewMaterial(world(), customerId, id, managerId)
const views = () => world().db.query('select customer_id, material_id, manager_id from material_view')

test('there is something of every kind (S14)', () => {
  const kinds = new Set(list().map(({ kind }) => kind))
  expect(materialKinds.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('what is sent leads to the manager’s own link; what is for the moments is copied (S13)', () => {
  expect(material('loan-compare')).toMatchObject({
    copy: null, isExpired: false,
    message: { kind: 'link', title: '房贷两种还款方式对比', url: 'https://koi.bank.example/materials/loan-compare?m=lin-wanqing' },
  })
  expect(material('moments-scam')).toMatchObject({ message: null, copy: expect.stringContaining('一律挂断') })
})

test('what has expired comes last and cannot be sent, from the day after its last one', () => {
  expect(list().at(-1)).toMatchObject({ id: 'winter-gift-poster', isExpired: true, message: null })
  world().clock.moveTo(new Date('2026-02-28T23:59:59+08:00'))
  expect(material('spring-salon-poster')).toMatchObject({ isExpired: false })
  world().clock.moveTo(new Date('2026-03-01T00:00:00+08:00'))
  expect(material('spring-salon-poster')).toMatchObject({ isExpired: true, message: null })
})

test('who opens it is written down with the manager whose link it was, and led to where it lies', async () => {
  expect(await view('prepay-or-not')).toBe('/simulated/bank-site/prepay-or-not')
  await view('prepay-or-not', 'nobody')
  await view('prepay-or-not', null)
  expect(await views()).toEqual([
    { customer_id: 'cust-02', material_id: 'prepay-or-not', manager_id: 'lin-wanqing' },
    { customer_id: 'cust-02', material_id: 'prepay-or-not', manager_id: null },
    { customer_id: 'cust-02', material_id: 'prepay-or-not', manager_id: null },
  ])
})

test('what is not there, is for copying, or has expired is not opened, and nothing is written down', async () => {
  await expect(view('nothing')).rejects.toMatchObject({ code: 'MATERIAL_NOT_FOUND' })
  await expect(view('moments-scam')).rejects.toMatchObject({ code: 'MATERIAL_NOT_FOUND' })
  await expect(view('winter-gift-poster')).rejects.toMatchObject({ code: 'MATERIAL_EXPIRED' })
  expect(await views()).toEqual([])
})

test.each([
  ['words for the moments without words', { kind: 'moments', url: '/a' }, 'copy'],
  ['a link with words to copy', { kind: 'video', url: '/a', copy: '看看' }, 'copy'],
  ['a link that leads nowhere', { kind: 'video' }, 'url'],
  ['an address of another kind', { kind: 'video', url: 'javascript:alert(1)' }, 'url'],
  ['another site by a path', { kind: 'video', url: '/\\\\evil.example/' }, 'url'],
  ['an address that anybody may change on its way', { kind: 'video', url: 'http://bank.example/' }, 'url'],
])('%s is no material', (_what, of, place) => {
  const told = materialFile.safeParse({ materials: [{ id: 'a', title: '标题', summary: '说明', ...of }] })
  expect(told.error!.issues.map(({ path }) => path.at(-1))).toContain(place)
})
