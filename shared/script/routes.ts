export const scriptRoutes = {
  listScripts: { method: 'GET', path: '/api/scripts/since/:cursor' },
  saveScript: { method: 'PUT', path: '/api/scripts/own/:scriptId' },
  removeScript: { method: 'POST', path: '/api/scripts/own/:scriptId/removal' },
  favourScript: { method: 'PUT', path: '/api/scripts/favourites/:scriptId' },
  savePack: { method: 'PUT', path: '/api/script-packs/:packId' },
  removePack: { method: 'POST', path: '/api/script-packs/:packId/removal' },
  showStanding: { method: 'GET', path: '/api/chats/customers/:externalUserId/conversion' },
  moveStep: { method: 'PUT', path: '/api/chats/customers/:externalUserId/conversion/step' },
  saveProfile: { method: 'PUT', path: '/api/chats/customers/:externalUserId/conversion/profile' },
  startSending: { method: 'PUT', path: '/api/chats/customers/:externalUserId/script-sendings/:sendingId' },
  tellProgress: { method: 'PUT', path: '/api/chats/customers/:externalUserId/script-sendings/:sendingId/progress' },
  countConversions: { method: 'GET', path: '/api/conversions' },
} as const
