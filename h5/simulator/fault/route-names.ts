import { routes } from '#shared/api/routes'

/** Every endpoint of the product: `draw.drawPrize`. */
export const routeNames: readonly string[] = Object.entries(routes).flatMap(([domain, table]) => Object.keys(table).map((name) => `${domain}.${name}`))
