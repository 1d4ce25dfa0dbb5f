/** Refuses `new Date()` without arguments; its neighbours Date.now and Math.random are in .oxlintrc.json. */
export const noMachineClock = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name !== 'Date' || node.arguments.length > 0) return
      context.report({ node, message: 'new Date() reads the machine: take the injected clock, which QA can move' })
    },
  }),
}
