import { qaRoutes } from '../qa/routes'
import { scenarioRoutes } from '../scenario/routes'
import { simulatorRoutes } from '../simulator/routes'
import { trafficRoutes } from '../traffic/routes'

/** QA's routes by domain: served with the mock flag only, and in no bundle of a customer's or a manager's page. */
export const mockRoutes = {
  qa: qaRoutes,
  simulator: simulatorRoutes,
  scenario: scenarioRoutes,
  traffic: trafficRoutes,
} as const
