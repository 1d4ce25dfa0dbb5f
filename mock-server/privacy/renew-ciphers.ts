import type { Deps } from '../deps'

type RenewDeps = Pick<Deps, 'db' | 'keys'>

/** Everything that is kept encrypted, by its table and its column; a row is found by its `id`. */
export const CIPHERS = [
  { table: 'participation', column: 'phone_cipher' },
  { table: 'lead', column: 'phone_cipher' },
  { table: 'campaign', column: 'seed_cipher' },
] as const

type Cipher = (typeof CIPHERS)[number]

/** So many at once: nobody waits long for it. */
const BATCH = 500

interface Row {
  id: string
  cipher: Uint8Array
}

const pageOf = ({ table, column }: Cipher) => `
  select id::text, ${column} as cipher from ${table} where ${column} is not null and ($1::text is null or id::text > $1)
  order by id::text limit ${BATCH}`

/** Only where it is still what was read: what was erased meanwhile stays erased. */
const renewalOf = ({ table, column }: Cipher) => `
  update ${table} set ${column} = renewed.new from unnest($1::text[], $2::bytea[], $3::bytea[]) renewed (id, old, new)
  where ${table}.id::text = renewed.id and ${table}.${column} = renewed.old returning 1`

async function renewIn({ db, keys }: RenewDeps, cipher: Cipher): Promise<number> {
  let renewed = 0
  let last: string | null = null
  for (;;) {
    const rows: Row[] = await db.query<Row>(pageOf(cipher), [last])
    const old = rows.filter((row) => !keys.isPresent(row.cipher))
    const fresh = old.map((row) => keys.encrypt(keys.decrypt(row.cipher)))
    if (old.length > 0) renewed += (await db.query(renewalOf(cipher), [old.map(({ id }) => id), old.map((row) => row.cipher), fresh])).length
    if (rows.length < BATCH) return renewed
    last = rows.at(-1)!.id
  }
}

/**
 * Encrypts under the present secret what was encrypted under one before it; returns how many entries. Any number of
 * servers may do it side by side, and again: what is renewed already is left alone. After it the old secret can go.
 */
export async function renewCiphers(deps: RenewDeps): Promise<number> {
  let renewed = 0
  for (const cipher of CIPHERS) renewed += await renewIn(deps, cipher)
  return renewed
}
