import { fileURLToPath } from 'node:url'
import type { PromiseWords } from '#shared/compliance/promise-words'
import { promiseWordsFile } from './compliance/promise-words-file'
import { readYamlFile } from './read-yaml-file'

const FILE = fileURLToPath(new URL('./fixtures/compliance/promise-words.yaml', import.meta.url))

/** The bank's list of words that promise a return (K4). Throws FileRefused with the line of every mistake. */
export const readPromiseWords = (): Promise<PromiseWords> => readYamlFile(FILE, promiseWordsFile)
