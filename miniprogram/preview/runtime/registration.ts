import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'

/**
 * WeChat's global Page, Component and Behavior. A script reaches them through a framework's file that was loaded long
 * before, so they are one set of functions for good, and register for whichever path is being defined.
 */
export function createRegistration() {
  let current: ComponentEnv
  return {
    globals: {
      Page: (definition: never) => current.Page(definition),
      Component: (definition: never) => current.Component(definition),
      Behavior: (definition: never) => current.Behavior(definition),
    },
    registerIn(env: ComponentEnv, run: () => void): void {
      current = env
      run()
    },
  }
}
