export const PHONE = { width: 390, height: 844 } as const

/** How much a phone must shrink to fit the room there is; never grown, never smaller than can be read. */
export function fitScale(width: number, height: number): number {
  return Math.max(0.5, Math.min(1, width / PHONE.width, height / PHONE.height))
}
