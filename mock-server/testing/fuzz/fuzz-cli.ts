import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const USAGE = `npm run fuzz -- [--requests 100000] [--seed 1] [--endpoint draw.drawPrize]
Sends so many requests, shared among all endpoints of the contract, and looks at every answer and every table.`

/** The test of the contract with more requests: what fails there is repeated by the same seed. */
function run(): void {
  const { values } = parseArgs({
    options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' }, endpoint: { type: 'string' }, help: { type: 'boolean' } },
  })
  const seed = values.seed ?? String(Date.now() % 2 ** 31)
  if (values.help || !/^\d+$/.test(values.requests) || !/^\d+$/.test(seed)) throw new Error(USAGE)
  console.log(`${values.requests} requests, seed ${seed}: the same again by --seed ${seed}`)
  const only = values.endpoint ? ['--testNamePattern', `${values.endpoint.replaceAll('.', String.raw`\.`)}$`] : []
  const args = ['vitest', 'run', '--project', 'server', 'mock-server/contract-fuzz.test.ts', '--maxWorkers=1', ...only]
  const env = { ...process.env, KOI_FUZZ_SEED: seed, KOI_FUZZ_REQUESTS: values.requests }
  spawn('npx', args, { stdio: 'inherit', env }).on('exit', (code) => (process.exitCode = code ?? 1))
}

run()
