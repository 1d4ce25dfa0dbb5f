export const trafficRoutes = {
  listRequests: { method: 'GET', path: '/qa/requests' },
  awaitRequests: { method: 'POST', path: '/qa/requests/news' },
  countRequests: { method: 'POST', path: '/qa/requests/count' },
  clearRequests: { method: 'POST', path: '/qa/requests/clear' },
  listFaults: { method: 'GET', path: '/qa/faults' },
  setFaults: { method: 'PUT', path: '/qa/faults' },
  startRecording: { method: 'POST', path: '/qa/recording/start' },
  stopRecording: { method: 'POST', path: '/qa/recording/stop' },
  replayRecording: { method: 'POST', path: '/qa/recording/replay' },
} as const
