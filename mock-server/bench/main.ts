import { parseArgs } from 'node:util'
import { benchCrash } from './crash-part'
import { benchDraw } from './draw-part'
import { benchFigures } from './figures/figures-part'
import { benchGroupGame } from './group-game-part'
import { benchLottery, benchSidebar } from './page-part'
import { createReport, writeFigures } from './report'
import { benchSimulate } from './simulate-part'
import { benchSoak } from './soak-part'
import { benchStart } from './start-part'

const parts = { lottery: benchLottery, sidebar: benchSidebar, draw: benchDraw, 'group-game': benchGroupGame, figures: benchFigures, simulate: benchSimulate, crash: benchCrash, soak: benchSoak, start: benchStart }

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)

/** `npm run bench -- [PART…] [--json FILE]`: measures, prints as it goes, and writes one flat file of figures. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const unknown = positionals.find((name) => !isPart(name))
  if (unknown !== undefined) throw new Error(`${unknown}: not a part of the bench. Parts: ${Object.keys(parts).join(', ')}`)
  const chosen = positionals.length > 0 ? positionals.filter(isPart) : (Object.keys(parts) as (keyof typeof parts)[])
  const report = createReport()
  for (const name of chosen) await parts[name](report)
  if (values.json) await writeFigures(values.json, report.figures)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
