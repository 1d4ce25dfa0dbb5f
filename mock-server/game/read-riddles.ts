import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { BLANK, type LyricRiddle } from '#shared/game/lyric'
import { isOnce } from '#shared/is-once'
import { readYamlFile } from '../read-yaml-file'

const FILE = fileURLToPath(new URL('../fixtures/game/lyrics.yaml', import.meta.url))

const riddle = z
  .strictObject({
    id: slug,
    line: text(40).regex(/^[^_]*_+[^_]*$/, 'has its blanks in one place'),
    answer: text(8),
    variants: z.array(text(8)).default([]),
    hint: text(30),
    explanation: text(120),
    source: text(60),
  })
  .refine(({ line, answer }) => line.includes(BLANK.repeat(answer.length)) && !line.includes(BLANK.repeat(answer.length + 1)), {
    path: ['line'], message: 'has as many blanks as the answer has characters',
  })
  .refine(({ line, hint, answer }) => !line.includes(answer) && !hint.includes(answer), { path: ['hint'], message: 'gives the answer away' })

/** Two at least: whoever missed one is asked another. */
const lyricFile = z.strictObject({
  riddles: z.array(riddle).min(2).refine((all) => isOnce(all.map(({ id }) => id)), 'two riddles have the same id'),
})

let riddles: Promise<readonly LyricRiddle[]> | undefined

/** The lines to be guessed, read from their file once. Throws FileRefused with the line of every mistake. */
export function readRiddles(): Promise<readonly LyricRiddle[]> {
  riddles ??= readYamlFile(FILE, lyricFile).then((file) => file.riddles)
  return riddles
}
