import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { FileRefused, readYamlFile } from './read-yaml-file'
import { scriptFile, type WrittenScript } from './script/script-file'

const FOLDER = new URL('./fixtures/script/', import.meta.url)

/** The bank's library of scripts, file by file in the order of their names. Throws FileRefused. */
export async function readScripts(): Promise<WrittenScript[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).toSorted()
  const fileOf = new Map<string, string>()
  const scripts: WrittenScript[] = []
  for (const name of names) {
    const file = fileURLToPath(new URL(name, FOLDER))
    for (const script of (await readYamlFile(file, scriptFile)).scripts) {
      if (fileOf.has(script.id)) throw new FileRefused(file, [`the id "${script.id}" is already used by ${fileOf.get(script.id)}`])
      fileOf.set(script.id, name)
      scripts.push(script)
    }
  }
  return scripts
}
