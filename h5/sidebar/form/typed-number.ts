/** As an input method leaves it: "３.８８ " is 3.88. */
export const typedText = (text: string) => text.normalize('NFKC').trim()

/** "4,820" → 4820; null where the text is no whole number. */
export function typedNumber(text: string): number | null {
  const digits = typedText(text).replaceAll(',', '')
  const number = Number(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(number) ? number : null
}

/** Line by line, or with any comma between them. */
export const typedIds = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)
