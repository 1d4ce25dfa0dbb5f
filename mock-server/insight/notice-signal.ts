import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Product } from '../product/product-file'
import { isHighIntent, WITHIN_MS, type LastSignal } from './is-high-intent'

const LOOKS_AT = `
  select viewed_at as "viewedAt" from article_view
  where customer_id = $1 and article_id = any($2) and viewed_at > $4
  union all select viewed_at from material_view
  where customer_id = $1 and material_id = any($3) and viewed_at > $4`

const LAST = `
  select raised_at as "raisedAt", dismissed_at as "dismissedAt" from buying_signal
  where customer_id = $1 and product_id = $2 order by raised_at desc limit 1`

const RAISE = 'insert into buying_signal (id, customer_id, product_id, raised_at) values ($1, $2, $3, $4)'

async function noticeProduct(tx: Queryable, { clock, random }: Pick<Deps, 'clock' | 'random'>, customerId: string, { id, articleIds, materialIds }: Product): Promise<void> {
  const now = clock.now()
  const looks = await tx.query<{ viewedAt: Date }>(LOOKS_AT, [customerId, articleIds, materialIds, new Date(now.getTime() - WITHIN_MS)])
  const [last] = await tx.query<LastSignal>(LAST, [customerId, id])
  if (!isHighIntent(looks.map(({ viewedAt }) => viewedAt), last ?? null, now)) return
  await tx.query(RAISE, [`signal-${random.bytes(9).toString('hex')}`, customerId, id, now])
}

/** What a customer has just opened. */
type Opened = { articleId: string } | { materialId: string }

const isAbout = ({ articleIds, materialIds }: Product, opened: Opened): boolean =>
  'articleId' in opened ? articleIds.includes(opened.articleId) : materialIds.includes(opened.materialId)

/** A customer has just opened something: his manager is told once where he looks at one product again and again (S18). Call it with the customer locked. */
export async function noticeSignal(tx: Queryable, deps: Pick<Deps, 'clock' | 'random' | 'demo'>, customerId: string, opened: Opened): Promise<void> {
  for (const product of deps.demo.community.products.filter((it) => isAbout(it, opened))) {
    await noticeProduct(tx, deps, customerId, product)
  }
}
