import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

const none = () => undefined

/**
 * What WeChat's base library gives every page and component beyond glass-easel's adapter. Nothing behind them is shown
 * in a browser, but frameworks bind them. `__onReady__` is base library 3.16.2's: see ../../build/rename-hook-fields.ts.
 */
const instanceMethods = {
  animate: none,
  applyAnimatedStyle: none,
  clearAnimatedStyle: none,
  clearAnimation: none,
  getAppBar: none,
  getOpenerEventChannel: none,
  getPageId: none,
  getPassiveEvent: none,
  getTabBar: none,
  setInitialRenderingCache: none,
  setPassiveEvent: none,
  setUpdatePerformanceListener: none,
  __onReady__: none,
}

export function addBaseLibrary(space: CodeSpace): void {
  space.setOverallBehavior(space.getComponentSpace().define().methods(instanceMethods).registerBehavior())
}
