export const couponRoutes = {
  listOffers: { method: 'GET', path: '/api/coupon-offers' },
  takeCoupon: { method: 'POST', path: '/api/coupon-offers/:offerId/coupons' },
  listCoupons: { method: 'GET', path: '/api/coupons' },
  useCoupon: { method: 'POST', path: '/api/coupons/:couponId/use' },
} as const
