import type * as glassEasel from 'glass-easel'

export interface PageConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'white' | 'black'
  usingComponents?: Record<string, string>
}

/** What a component space needs to know of a mini-program: the part tests and preview have in common. */
export interface CompiledTemplates {
  pages: string[]
  components: string[]
  /** The json of `app` and of each path. */
  configs: Record<string, PageConfig & { window?: PageConfig }>
  /** Template functions by path, as glass-easel's compiler made them. */
  templates: Record<string, glassEasel.template.ComponentTemplate['content']>
}

/** One file of the package: its CommonJS names are arguments, and so are browser names, to hide them. */
export type ScriptModule = (...given: unknown[]) => void

/** The value package.js sets, see ../build/compile-package.ts. */
export interface CompiledPackage extends CompiledTemplates {
  modules: Record<string, ScriptModule>
}
