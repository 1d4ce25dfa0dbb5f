import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { FileRefused, readYamlFile } from './read-yaml-file'
import { scriptFile, type WrittenLibrary, type WrittenPack, type WrittenScript } from './script/script-file'

const FOLDER = new URL('./fixtures/script/', import.meta.url)

/** The bank's library of scripts and packs, file by file in the order of their names. Throws FileRefused. */
export async function readScripts(): Promise<WrittenLibrary> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).toSorted()
  const fileOf = new Map<string, string>()
  const scripts: WrittenScript[] = []
  const packs: WrittenPack[] = []
  for (const name of names) {
    const file = fileURLToPath(new URL(name, FOLDER))
    const written = await readYamlFile(file, scriptFile)
    // Of packs and scripts together: an id says what it stands for.
    for (const { id } of [...written.scripts, ...written.packs]) {
      if (fileOf.has(id)) throw new FileRefused(file, [`the id "${id}" is already used by ${fileOf.get(id)}`])
      fileOf.set(id, name)
    }
    scripts.push(...written.scripts)
    packs.push(...written.packs)
  }
  return { scripts, packs }
}
