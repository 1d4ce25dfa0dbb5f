import type { Pool } from '#shared/arrival/contract'
import { formatCount } from '../campaign/campaign-text'
import { excelCsv } from '../figure/excel-csv'

const OTHERS = '别处的渠道'

export const channelName = (name: string | null): string => name ?? OTHERS

/** In one sentence, what the pool is. */
export function poolText({ entries, persons, widths }: Pick<Pool, 'entries' | 'persons' | 'widths'>): string {
  const several = widths.filter(({ channels }) => channels > 1).reduce((sum, it) => sum + it.persons, 0)
  return `各渠道共 ${formatCount(entries)} 人次，合起来是 ${formatCount(persons)} 位客户，其中 ${formatCount(several)} 位从不止一个渠道来过。`
}

/** As on the screen, for Excel. */
export function poolCsv({ entries, persons, widths, channels }: Pick<Pool, 'entries' | 'persons' | 'widths' | 'channels'>): string {
  return excelCsv([
    ['渠道', '人次', '客户', '首次来自', '最近来自'],
    ['合计', entries, persons, persons, persons],
    ...channels.map(({ name, figures }) => [channelName(name), figures.entries, figures.persons, figures.first, figures.last]),
    [], ['来过几个渠道', '客户'], ...widths.map((it) => [it.channels, it.persons]),
  ])
}
