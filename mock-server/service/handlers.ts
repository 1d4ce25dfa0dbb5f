import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listServices } from './list-services'
import { openService } from './open-service'

export function serviceHandlers(deps: Deps): Handlers<'service'> {
  return {
    listServices: async () => ({ services: listServices(deps) }),
    openService: ({ params, customerId }) => openService(deps, customerId, params.serviceId),
  }
}
