import { assistedGroup } from './assisted-group'
import { auditTrail } from './audit-trail'
import { branchWork } from './branch-work'
import { bridge } from './bridge'
import { campaignTimes } from './campaign-times'
import { community } from './community'
import { compliance } from './compliance'
import { figures } from './figures'
import { followAccount } from './follow-account'
import { customerHistory } from './customer-history'
import { games } from './games'
import { groupGames } from './group-games'
import { insight } from './insight'
import { network } from './network'
import { ownChoices } from './own-choices'
import { ownPlace } from './own-place'
import { outside } from './outside'
import { payouts } from './payouts'
import { prizes } from './prizes'
import { refusals } from './refusals'
import type { Scenario } from './scenario'
import { smsCode } from './sms-code'
import { today } from './today'
import { wecomEvents } from './wecom-events'

/** Every scenario, as the panel lists them. */
export const scenarios: readonly Scenario[] = [
  ...campaignTimes, ...smsCode, ...ownChoices, ...followAccount, ...refusals, ...games, ...groupGames, ...assistedGroup, ...prizes, ...payouts, ...ownPlace, ...community, ...outside, ...network, ...wecomEvents,
  ...bridge, ...insight, ...customerHistory, ...compliance, ...today, ...branchWork, ...figures, ...auditTrail,
]
