import { campaignRoutes } from '../campaign/routes'
import { drawRoutes } from '../draw/routes'
import { managerRoutes } from '../manager/routes'
import { participationRoutes } from '../participation/routes'
import { qaRoutes } from '../qa/routes'
import { voucherRoutes } from '../voucher/routes'

/** Every route of the product by domain. No schema may be imported here: this reaches the phone. */
export const routes = {
  campaign: campaignRoutes,
  participation: participationRoutes,
  draw: drawRoutes,
  voucher: voucherRoutes,
  manager: managerRoutes,
  qa: qaRoutes,
} as const
