import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { wholeContract } from '#shared/api/contract'
import { openApiDocument } from '../openapi'
import { runWork } from '../work/run-work'
import { addContact } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { startTestApp } from '../testing/test-app'
import { clientOfCustomer, clientOfManager } from '../testing/test-browser'

const world = useDemoWorld((demo) => [{ ...demo, infoFields: ['phone', 'card'], phoneCheck: 'sms' }])

/** A made-up card that passes its check digit. */
const CARD = '6222021100116245702'
const LEAD = '13900001234'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Every phone of the demo bank's people, and what is typed and uploaded below. */
function numbers(): string[] {
  const { customers, managers } = world().demo.bank
  return [...new Set([...customers, ...managers].flatMap(({ phone }) => phone ?? []).concat(CARD, LEAD))]
}

/** As it is, and as the database prints its bytes. */
const found = (text: string) => numbers().filter((it) => text.includes(it) || text.includes(Buffer.from(it).toString('hex')))

const TABLES = 'select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()'

async function dump(): Promise<string> {
  const { db } = world()
  const texts = []
  for (const { name } of await db.query<{ name: string }>(TABLES)) {
    const rows = await db.query<{ text: string }>(`select t::text as text from ${name} t`)
    texts.push(name, ...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

test('phones and cards stand in no log, address, error or event and in no dump of the database (K1)', async () => {
  const lines: string[] = []
  const app = await startTestApp(world(), { level: 'debug', stream: { write: (line: string) => void lines.push(line) } })
  const customer = world().demo.bank.customers.find(({ id }) => id === 'cust-08')!
  const [client, operator] = await Promise.all([clientOfCustomer(app.url, 'cust-08'), clientOfManager(app.url, 'zhou-mingyuan')])
  await addContact(app.deps, 'cust-08', 'lou-siyuan')
  const params = { campaignId: R13 }
  await client.participation.openParticipation({ params, body: { channel: null, invitation: null } })
  await client.participation.joinCampaign({ params })
  await client.smsCode.askCode({ params, body: { phone: customer.phone! } })
  const [message] = app.outside.sms.messages()
  const smsCode = /\d{6}/.exec(message!.text)![0]
  const { consent } = await app.deps.campaigns.get(R13)
  const info = await client.participation.enterInfo({ params, body: { phone: customer.phone!, card: CARD, smsCode, consentVersion: consent.version, isConsentGiven: true } })
  expect(JSON.stringify(info)).toContain('158****7600')
  await client.draw.drawPrize({ params, headers: { 'idempotency-key': 'nowhere-1' } })
  await operator.lead.uploadLeads({ body: { fileName: '线索.csv', csv: `手机号,姓名,网点,备注\n${LEAD},王五,杭州滨江支行,有存款` } })
  await runWork(app.deps)
  const broken = await app.inject({ method: 'PUT', url: `/api/campaigns/${R13}/participation/info`, headers: { 'content-type': 'application/json' }, payload: `{"phone":"${customer.phone}` })
  expect(broken.statusCode).toBe(400)
  expect(found(broken.body)).toEqual([])
  await app.close()
  expect(lines.length).toBeGreaterThan(5)
  expect(found(lines.join(''))).toEqual([])
  expect(found(await dump())).toEqual([])
})

test('a number that is kept in the clear by mistake would be seen in the dump', async () => {
  await world().db.query("update customer set name = '13805715424' where id = 'cust-01'")
  expect(found(await dump())).toEqual(['13805715424'])
})

async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((it) => it.isFile() && /\.(js|css|html|json|wxml|ts|vue|map)$/.test(it.name) && !/\.test\.ts$|\/testing\//.test(join(it.parentPath, it.name)))
  return Promise.all(files.map((it) => readFile(join(it.parentPath, it.name), 'utf8')))
}

test.each(['dist', 'h5/lottery', 'h5/sidebar', 'h5/ui', 'miniprogram', 'shared'])('no phone and no card stands in %s: not in what is built, nor in what it is built from', async (folder) => {
  if (!existsSync(join(ROOT, folder))) return
  expect(found((await textsIn(join(ROOT, folder))).join('\n'))).toEqual([])
})

test('no phone and no card is an example in the description of the API', () => {
  expect(found(JSON.stringify(openApiDocument(wholeContract)))).toEqual([])
})
