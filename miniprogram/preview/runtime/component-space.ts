import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, type CodeSpace, type ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { addBaseLibrary } from './base-library'
import type { CompiledTemplates } from './compiled-package'
import { nativeDetail } from './native-event'
import { styleScope } from './style-scope'

/** A page's instance, as its script knows it as `this`. */
export interface PageInstance {
  route: string
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
}

export interface OpenPage {
  instance: PageInstance
  close(): void
}

export interface ComponentSpace {
  openPage(path: string, query: Record<string, string>, parent: Element): OpenPage
}

/** glass-easel with every page and component of a package; `define` runs the script of a path, which calls Page or Component. */
export function createSpace(compiled: CompiledTemplates, define: (path: string, env: ComponentEnv) => void): ComponentSpace {
  // As in WeChat: handlers are looked up on the instance at the time of the event, and data stay under `data`.
  Object.assign(glassEasel.globalOptions, { useMethodCallerListeners: true, writeFieldsToNode: false })
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const backend = env.associateBackend(createBackend())
  addBaseLibrary(space)
  for (const path of compiled.components) space.addStyleSheet(path, undefined, styleScope(path))
  for (const path of [...compiled.components, ...compiled.pages]) {
    addTemplate(space, compiled, path)
    space.componentEnv(path, (given) => define(path, given))
  }
  return {
    openPage(path, query, parent) {
      const root = backend.createRoot('page', space, path)
      const placeholder = parent.appendChild(document.createElement('div'))
      root.attach(parent as never, placeholder as never)
      const instance = Object.assign(root.get() as unknown as PageInstance, { route: path, options: query })
      start(instance, query)
      return { instance, close: () => close(root.getComponent(), instance) }
    },
  }
}

/** Renders to the document, and hands what happens there (a tap, say) to the components. */
function createBackend(): glassEasel.GeneralBackendContext {
  const context = new glassEasel.CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, nativeDetail(target.getBackendElement(), type, detail as object), options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return context
}

function addTemplate(space: CodeSpace, { configs, templates }: CompiledTemplates, path: string): void {
  const own = configs[path] ?? {}
  const usingComponents = { ...configs['app']?.usingComponents, ...own.usingComponents }
  space.addComponentStaticConfig(path, { ...own, usingComponents } as never)
  space.addCompiledTemplate(path, { groupList: templates, content: templates[path] } as never)
}

/** WeChat's order: attached, then onLoad, onShow, onReady. */
function start(instance: PageInstance, query: Record<string, string>): void {
  instance.onLoad?.(query)
  instance.onShow?.()
  instance.onReady?.()
}

function close(component: glassEasel.GeneralComponent, instance: PageInstance): void {
  instance.onUnload?.()
  const element = component.getBackendElement() as unknown as Element
  glassEasel.Element.pretendDetached(component)
  element.remove()
}
