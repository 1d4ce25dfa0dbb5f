import type { Member } from '../world/world-store'
import { codeIn } from './code-in'

/** Whose contact code an image of a page is; null where it is none. The page says whose: "林晚晴的企业微信二维码". */
export function managerOfCode({ src = '', alt = '' }: { src?: string; alt?: string }, members: readonly Member[]): string | null {
  const codeId = codeIn(src)
  if (codeId === null) return null
  return members.find(({ id, name }) => id === codeId || alt.startsWith(name))?.id ?? null
}
