import type { ServiceView } from '#shared/service/contract'
import type { Deps } from '../deps'

/** The bank's payment services, each with the bank's own page (C26). */
export function listServices({ demo, settings }: Pick<Deps, 'demo' | 'settings'>): ServiceView[] {
  return demo.community.services.map(({ id, name, text }) => ({ id, name, text, link: settings.serviceUrl.replace('{id}', id) }))
}
