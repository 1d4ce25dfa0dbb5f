import type { Member } from '../world/world-store'

const CODE = /\/simulated\/wecom\/contact-code\//

/** Whose contact code an image of a page is; null where it is none. The page says whose: "林晚晴的企业微信二维码". */
export function managerOfCode({ src = '', alt = '' }: { src?: string; alt?: string }, members: readonly Member[]): string | null {
  if (!CODE.test(src)) return null
  return members.find(({ id, name }) => src.includes(`/${id}.svg`) || alt.startsWith(name))?.id ?? null
}
