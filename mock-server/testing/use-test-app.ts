import { afterEach, beforeEach } from 'vitest'
import type { Deps } from '../deps'
import { startTestApp, type TestApp } from './test-app'

/** The whole server over a demo world, started for each test. */
export function useTestApp(world: () => Deps): () => TestApp {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(world())
  })
  afterEach(() => app.close())
  return () => app
}
