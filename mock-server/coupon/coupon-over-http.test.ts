import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { toFen } from '#shared/money/fen'
import { sessionValue } from '../session/session-cookie'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

function clientOf(customerId: string): MockClient {
  const { clock, keys } = world()
  const session = encodeURIComponent(cookie.sign(sessionValue('customer', customerId, clock), keys.cookieSecret))
  return createMockClient(axiosTransport(app().url, { cookie: `koi_customer=${session}` }))
}

test('a customer signs in, takes a coupon and pays with it; a stranger sees nothing of it', async () => {
  const { signIn, coupon } = clientOf('cust-01')
  expect(await signIn.signIn({})).toEqual({ today: '2026-02-12', isSignedToday: true, streak: 1, days: ['2026-02-12'] })
  expect(await signIn.showSignIns({})).toMatchObject({ isSignedToday: true })

  const { offers } = await coupon.listOffers({})
  const offer = offers.find(({ scene, refusal }) => scene === 'pharmacy' && refusal === null)!
  const taken = await coupon.takeCoupon({ params: { offerId: offer.id } })
  const { id } = (taken as Extract<typeof taken, { outcome: 'taken' }>).coupon
  const payment = { params: { couponId: id }, body: { scene: 'pharmacy', payment: toFen(6_000) } } as const
  await expect(clientOf('cust-02').coupon.useCoupon(payment)).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' })
  expect(await coupon.useCoupon(payment)).toMatchObject({ outcome: 'used', coupon: { id, status: 'used' } })
  expect(await coupon.listCoupons({})).toMatchObject({ coupons: [{ id, status: 'used' }] })
  expect(await clientOf('cust-02').coupon.listCoupons({})).toEqual({ coupons: [] })
})
