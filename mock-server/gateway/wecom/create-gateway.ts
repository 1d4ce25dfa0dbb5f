import type { Clock } from '#shared/time/clock'
import { appMessageApi } from './app-message'
import { contactApi } from './contact'
import { contactWayApi } from './contact-way'
import { createWecomClient } from './create-client'
import { groupApi } from './group'
import { massMessageApi } from './mass-message'
import { mediaApi } from './media'
import { oauthApi } from './oauth'
import type { WecomSettings } from './settings'
import { tagApi } from './tag'
import { ticketApi } from './ticket'
import { welcomeApi } from './welcome'

/** WeCom as the rules use it. Everything throws WECOM_UNAVAILABLE, and WecomRefused where WeCom gave a code. */
export type WecomGateway = ReturnType<typeof createWecomGateway>

export function createWecomGateway(settings: WecomSettings, clock: Clock) {
  const client = createWecomClient(settings, clock)
  return {
    ...oauthApi(client, settings),
    tickets: ticketApi(client, clock),
    contacts: contactApi(client),
    tags: tagApi(client),
    groups: groupApi(client),
    contactWays: contactWayApi(client),
    welcome: welcomeApi(client),
    appMessages: appMessageApi(client),
    massMessages: massMessageApi(client),
    media: mediaApi(client, clock),
  }
}
