import { openPostgres } from '../db/postgres'
import { exportTrail, verifyTrail } from './audit-file'

const USAGE = `usage: npm run audit -- export FILE.csv      the trail out of DATABASE_URL
       npm run audit -- verify FILE.csv [HEAD]  whether it is whole; HEAD: the last hash, as it was noted down before`

async function run([command, file, head]: string[]): Promise<string> {
  if (command === 'verify' && file) {
    const { count, problem } = await verifyTrail(file, head ?? null)
    if (problem) throw new Error(problem)
    return `${count} entries, whole`
  }
  const url = process.env.DATABASE_URL
  if (command !== 'export' || !file || !url) throw new Error(USAGE)
  // Read as it is: an auditor's account may only read, and changes no form of the database.
  const db = await openPostgres(url)
  const exported = await exportTrail(db, file).finally(() => db.close())
  return `${exported.count} entries; the end of the chain is ${exported.head ?? 'none'}: note it down elsewhere`
}

run(process.argv.slice(2)).then(console.log, (error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
