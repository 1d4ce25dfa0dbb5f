import type { WhitelistUpload } from '#shared/whitelist/contract'
import { formatCount } from '../campaign/campaign-text'

/** "已导入 9,995 条，5 条有问题". */
export function uploadText({ loaded, rejected }: Pick<WhitelistUpload, 'loaded' | 'rejected'>): string {
  const done = `已导入 ${formatCount(loaded)} 条`
  return rejected === 0 ? done : `${done}，${formatCount(rejected)} 条有问题`
}

/** "客户.csv" → "客户-有问题的行.csv". */
export function errorFileName(fileName: string): string {
  return `${fileName.replace(/\.[a-z]+$/i, '')}-有问题的行.csv`
}
