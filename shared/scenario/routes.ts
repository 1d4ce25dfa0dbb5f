export const scenarioRoutes = {
  listScenarios: { method: 'GET', path: '/qa/scenarios' },
  setScenario: { method: 'PUT', path: '/qa/scenario' },
} as const
