import type { Queryable } from '../db/database'
import type { Bank } from './bank-file'

/** Where the simulated WeCom serves a manager's own code; the real one returns such an address when asked for it. */
const contactCodeUrl = (managerId: string) => `/simulated/wecom/contact-code/${managerId}.svg`

async function insertOffices(tx: Queryable, bank: Bank): Promise<void> {
  for (const it of bank.branches) {
    await tx.query('insert into branch (id, name, province, city, parent_id) values ($1, $2, $3, $4, $5)', [
      it.id, it.name, it.province, it.city, it.parentId,
    ])
  }
  for (const it of bank.managers) {
    await tx.query(
      'insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url) values ($1, $2, $3, $4, $5, $6)',
      [it.id, it.branchId, it.name, it.staffNumber, it.wecomUserId, contactCodeUrl(it.id)],
    )
  }
  for (const it of bank.channels) {
    await tx.query('insert into channel (code, name, manager_id) values ($1, $2, $3)', [it.code, it.name, it.managerId])
  }
  await tx.query('insert into bank (name, default_channel) values ($1, $2)', [bank.bank.name, bank.defaultChannel])
}

async function insertCustomers(tx: Queryable, bank: Bank, now: Date): Promise<void> {
  for (const it of bank.customers) {
    await tx.query(
      'insert into customer (id, name, openid, external_user_id, branch_id, created_at) values ($1, $2, $3, $4, $5, $6)',
      [it.id, it.name, it.openid, it.externalUserId, it.branchId, now],
    )
    for (const managerId of it.managerIds) {
      await tx.query('insert into contact_add (customer_id, manager_id, added_at) values ($1, $2, $3)', [it.id, managerId, now])
    }
  }
}

/** Loads the demo bank; one that is there stays as it is. Throws when the file contradicts itself. */
export async function loadBank(tx: Queryable, bank: Bank, now: Date): Promise<void> {
  const present = await tx.query('select 1 from bank')
  if (present.length > 0) return
  await insertOffices(tx, bank)
  await insertCustomers(tx, bank, now)
}
