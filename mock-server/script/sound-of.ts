/**
 * A text as it sounds, "xiayutian xyt": the pinyin of its Chinese and the initials, each without gaps, so that a search
 * finds either from anywhere in it. The dictionary is fetched when it is first asked for: it takes longer than the start.
 */
export async function soundOf(text: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  return `${syllables.join('')} ${syllables.map((it) => it[0]).join('')}`
}
