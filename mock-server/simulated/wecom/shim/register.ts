import type { FastifyInstance } from 'fastify'
import { bridgeShim } from './bridge-shim'

export const BRIDGE_SCRIPT = '/simulated/wecom/bridge.js'

/** A classic script. `__name` is what tsx wraps named functions in. */
export const bridgeScriptText = `((__name) => (${bridgeShim})(window))((it) => it)\n`

/** Serves the script that plays WeCom's client inside the simulator's frames. */
export function registerBridgeShim(app: FastifyInstance): void {
  app.get(BRIDGE_SCRIPT, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(bridgeScriptText))
}
