// tsx translates TypeScript on the main thread only; a worker has to ask for it.
import { register } from 'tsx/esm/api'

register()
await import('./embedded-worker.ts')
