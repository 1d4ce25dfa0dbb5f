import { expect, test } from 'vitest'
import { articleTypes } from '#shared/content/article-type'
import { addContact, makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { articleFile } from './article-file'
import { articleView } from './article-view'
import { findArticle, publishedArticles } from './published-articles'
import { viewArticle } from './view-article'

const world = useDemoWorld()

const view = (customerId: string, viewId: string, articleId = 'lost-card') => viewArticle(world(), customerId, { articleId, viewId })
const views = () => world().db.query('select customer_id, article_id, manager_id, viewed_at from article_view order by customer_id, id')

test('there are at least three articles of each of the three types, the newest first (C24)', () => {
  const articles = publishedArticles(world())
  for (const type of articleTypes) expect(articles.filter((it) => it.type === type).length).toBeGreaterThanOrEqual(3)
  const days = articles.map(({ publishedOn }) => publishedOn)
  expect(days).toEqual(days.toSorted().toReversed())
})

test('an article can be read from its day on, and not before', () => {
  expect(() => findArticle(world(), 'repayment-day')).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }))
  world().clock.moveTo(new Date('2026-03-02T00:00:00+08:00'))
  expect(articleView(findArticle(world(), 'repayment-day'))).toMatchObject({ minutes: 1, source: '本行原创，西湖支行林晚晴' })
})

test('a view carries the customer and his manager (C24)', async () => {
  expect(await view('cust-02', 'view-1')).toEqual({ isNew: true })
  expect(await views()).toEqual([{ customer_id: 'cust-02', article_id: 'lost-card', manager_id: 'lin-wanqing', viewed_at: world().clock.now() }])
})

test('an opening told twice is one, and opened again it is another', async () => {
  await view('cust-02', 'view-1')
  expect(await view('cust-02', 'view-1')).toEqual({ isNew: false })
  expect(await view('cust-02', 'view-2')).toEqual({ isNew: true })
  expect(await view('cust-05', 'view-1')).toEqual({ isNew: true })
  expect(await views()).toHaveLength(3)
})

test('his manager is whom he added last and still has, else who was given to him', async () => {
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await addContact(world(), 'cust-02', 'shen-jiahe')
  await view('cust-02', 'view-1')
  const gone = { customerId: 'cust-02', managerId: 'shen-jiahe', happenedAt: '2026-02-12T03:30:00Z' }
  await world().db.query("insert into contact_change (customer_id, manager_id, kind, happened_at) values ($1, $2, 'delete', $3)", Object.values(gone))
  await view('cust-02', 'view-2')
  await view('cust-01', 'view-3')
  await makeReady(world(), R13, 'cust-01', '13805715424')
  await view('cust-01', 'view-4')
  expect((await views()).map(({ manager_id }) => manager_id)).toEqual([null, 'lin-wanqing', 'shen-jiahe', 'lin-wanqing'])
})

test('an article that is not there, and a customer who is no more, are told so', async () => {
  await expect(view('cust-02', 'view-1', 'nothing')).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' })
  await expect(view('nobody', 'view-1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('an article without its source is a mistake of the file (K14)', () => {
  const { source: _, ...article } = world().demo.community.articles[0]!
  expect(articleFile.safeParse({ articles: [article] }).error!.issues).toMatchObject([{ path: ['articles', 0, 'source'] }])
  expect(articleFile.safeParse({ articles: [{ ...article, source: '' }] }).error!.issues).toMatchObject([{ path: ['articles', 0, 'source'] }])
})

test.each(['稳赚', '保本', '零风险', '无风险', '高收益'])('no article promises a return: %s', (word) => {
  expect(world().demo.community.articles.filter((it) => JSON.stringify(it).includes(word))).toEqual([])
})
