import { stageTexts } from '#shared/customer/tactics'
import type { ConversionFigures } from '#shared/script/contract'
import { stepNames } from '#shared/script/conversion-step'
import { excelCsv } from '../figure/excel-csv'

type Counts = Pick<ConversionFigures, 'steps' | 'stages'>

const cells = ({ steps, stages }: Counts) => [...steps.flatMap(({ reached, now }) => [reached, now]), ...stages.map(({ count }) => count)]

/** As on the screen, for Excel: everybody, then each manager. */
export function conversionFiguresCsv({ managers, ...total }: ConversionFigures): string {
  const head = [...total.steps.flatMap(({ step }) => [`${stepNames[step]}(走到过)`, `${stepNames[step]}(现在)`]), ...total.stages.map(({ stage }) => stageTexts[stage].name)]
  return excelCsv([['客户经理', '网点', ...head], ['合计', '', ...cells(total)], ...managers.map((it) => [it.name, it.branchName, ...cells(it)])])
}
