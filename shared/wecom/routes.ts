export const wecomRoutes = {
  signConfig: { method: 'POST', path: '/api/wecom/config-signature' },
  signAgentConfig: { method: 'POST', path: '/api/wecom/agent-config-signature' },
} as const
