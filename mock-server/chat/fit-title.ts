import { utf8Length } from '#shared/chat/utf8-length'

/** As much of a title as fits in so many bytes of UTF-8; what is cut off leaves an ellipsis. */
export function fitTitle(title: string, bytes: number): string {
  if (utf8Length(title) <= bytes) return title
  let kept = ''
  for (const character of title) {
    if (utf8Length(`${kept}${character}…`) > bytes) break
    kept += character
  }
  return `${kept}…`
}
