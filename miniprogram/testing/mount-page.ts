import { join } from 'node:path'
import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { readConfig, readEntries } from '../build/read-entries'
import { compileTemplates } from '../preview/build/compile-templates'
import type { CompiledTemplates } from '../preview/runtime/compiled-package'
import { createSpace } from '../preview/runtime/component-space'

const root = join(import.meta.dirname, '..')
const { pages, components } = readEntries(root)
const paths = [...components, ...pages]

type Kind = 'Page' | 'Component'
type Definition = [kind: Kind, options: never]

/** Imports a script and keeps what it hands to WeChat's Page or Component, to register it where glass-easel can see it. */
async function definitionOf(path: string): Promise<Definition> {
  let definition: Definition | undefined
  const keep = (kind: Kind) => (options: never) => void (definition = [kind, options])
  Object.assign(globalThis, { Page: keep('Page'), Component: keep('Component') })
  await import(/* @vite-ignore */ join(root, `${path}.ts`))
  if (!definition) throw new Error(`${path}.ts calls neither Page nor Component`)
  return definition
}

async function readDefinitions(): Promise<Map<string, Definition>> {
  const definitions = new Map<string, Definition>()
  for (const path of paths) definitions.set(path, await definitionOf(path))
  return definitions
}

const compiled: CompiledTemplates = {
  pages,
  components,
  configs: Object.fromEntries(['app', ...paths].map((path) => [path, readConfig(root, path)])) as CompiledTemplates['configs'],
  templates: new Function(`return ${compileTemplates(root, paths)}`)() as CompiledTemplates['templates'],
}

const definitions = await readDefinitions()
const space = createSpace(compiled, (path, env: ComponentEnv) => {
  const [kind, options] = definitions.get(path)!
  const register = env[kind] as (options: never) => void
  register(options)
})

/** Opens a page from its real template and script on glass-easel, the component framework inside WeChat. */
export function mountPage(path: string, query: Record<string, string> = {}) {
  const screen = document.body.appendChild(document.createElement('main'))
  const page = space.openPage(path, query, screen)
  return {
    text: () => screen.textContent ?? '',
    find: (selector: string) => screen.querySelector(selector),
    findAll: (selector: string) => [...screen.querySelectorAll(selector)],
    tap(label: string) {
      const target = [...screen.querySelectorAll('button, [role=button], [role=switch], [role=checkbox], [role=radio], [role=tab]')].find((it) => it.textContent?.includes(label))
      if (!target) throw new Error(`nothing to tap says "${label}"`)
      for (const type of ['mousedown', 'mouseup']) target.dispatchEvent(new MouseEvent(type, { bubbles: true }))
    },
    /** Types into the field of this name, as a person does. */
    type(name: string, value: string) {
      const field = screen.querySelector<HTMLInputElement>(`:is(input, textarea)[aria-label="${name}"]`)
      if (!field) throw new Error(`no field is called "${name}"`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    show: () => page.instance.onShow?.(),
    hide: () => page.instance.onHide?.(),
    instance: page.instance,
    close() {
      page.close()
      screen.remove()
    },
  }
}
