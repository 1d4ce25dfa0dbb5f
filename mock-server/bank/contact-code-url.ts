/** Where the simulated WeCom serves a manager's own code; the real one returns such an address when asked for it. */
export const contactCodeUrl = (managerId: string) => `/simulated/wecom/contact-code/${managerId}.svg`
