import { bankPage } from './bank-page'

/** What mobile banking itself knows to be paid. */
const names: Readonly<Record<string, string>> = { 'property-fee': '物业费', 'party-dues': '党费', tuition: '学费', utilities: '水电燃气' }

/** The page of a payment service (C26): nothing can be paid in a simulation. */
export function servicePage(serviceId: string): string {
  const name = names[serviceId]
  if (!name) return bankPage('生活缴费', '生活缴费', '<h1>没有找到这项缴费</h1><p>请返回上一页重新选择。</p>')
  return bankPage(name, '生活缴费', `<h1>${name}</h1><p>这里是银行自己的缴费页面。演示环境不会真的扣款。</p>`)
}
