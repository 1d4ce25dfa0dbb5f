const TONES = ['#3b6ea8', '#a8553b', '#3f7d58', '#7a5aa6', '#9a6a1f', '#2f7d86'] as const

/** The same person always has the same colour; each bears white letters. */
export function avatarTone(name: string): string {
  const mixed = [...name].reduce((total, sign) => (total * 31 + sign.codePointAt(0)!) % 9973, 7)
  return TONES[mixed % TONES.length]!
}
