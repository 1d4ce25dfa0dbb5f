import type { Bank } from '../../../bank/bank-file'
import { SIMULATED_CORP } from '../../../simulated/wecom/register'
import { useWecom, type TestWecom } from '../../../simulated/wecom/testing/use-wecom'
import { createWecomGateway, type WecomGateway } from '../create-gateway'

export interface GatewayAndWecom {
  gateway: WecomGateway
  wecom: TestWecom
}

/** The gateway and, over HTTP, the simulated WeCom of a small bank, anew for each test. */
export function useGateway(bank?: Bank): (change?: { secret: string }) => GatewayAndWecom {
  const wecom = useWecom(bank)
  const kept = new WeakMap<TestWecom, WecomGateway>()
  return (change) => {
    const at = `${wecom().base}/simulated/wecom`
    const make = () => createWecomGateway({ apiBase: at, authorizeBase: at, ...SIMULATED_CORP, timeoutMs: 2000, ...change }, wecom().clock)
    if (!change && !kept.has(wecom())) kept.set(wecom(), make())
    return { gateway: change ? make() : kept.get(wecom())!, wecom: wecom() }
  }
}
