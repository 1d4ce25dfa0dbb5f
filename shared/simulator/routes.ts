export const simulatorRoutes = {
  showWecom: { method: 'GET', path: '/qa/wecom' },
  awaitNews: { method: 'POST', path: '/qa/wecom/news' },
  showConversation: { method: 'GET', path: '/qa/wecom/conversations/:conversationId' },
  say: { method: 'POST', path: '/qa/wecom/conversations/:conversationId/messages' },
  scanContactCode: { method: 'POST', path: '/qa/wecom/scans' },
  deleteContact: { method: 'POST', path: '/qa/wecom/deletions' },
  changeGroup: { method: 'POST', path: '/qa/wecom/group-members' },
  setBridge: { method: 'PUT', path: '/qa/wecom/bridge' },
  callBridge: { method: 'POST', path: '/qa/wecom/bridge/calls' },
  decideCall: { method: 'POST', path: '/qa/wecom/bridge/calls/:callId/decision' },
  setEvents: { method: 'PUT', path: '/qa/wecom/events' },
  setServerFaults: { method: 'PUT', path: '/qa/wecom/server-faults' },
} as const
