import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Input } from '#shared/api/endpoint-types'
import type { qaContract } from '#shared/qa/contract'
import type { ServerFault } from '#shared/simulator/contract'
import { useSurroundings } from '../surroundings'

export type BankCoreFault = Input<typeof qaContract.endpoints.setBankCore>['body']['fault']
export type IssuerFault = Input<typeof qaContract.endpoints.setIssuer>['body']['fault']

/** How the systems outside answer, as far as it was set from here: nobody can be asked for it. */
export const useOutsideStore = defineStore('outside', () => {
  const { client } = useSurroundings()
  const bankCore = ref<BankCoreFault | null>(null)
  const issuer = ref<IssuerFault | null>(null)
  const wecomFaults = shallowRef<readonly ServerFault[]>([])

  async function setBankCore(fault: BankCoreFault): Promise<void> {
    await client.qa.setBankCore({ body: { fault } })
    bankCore.value = fault
  }

  async function setIssuer(fault: IssuerFault): Promise<void> {
    await client.qa.setIssuer({ body: { fault } })
    issuer.value = fault
  }

  async function setWecomFaults(faults: readonly ServerFault[]): Promise<void> {
    wecomFaults.value = (await client.simulator.setServerFaults({ body: { faults: [...faults] } })).faults
  }

  /** The world began anew. */
  function forget(): void {
    bankCore.value = null
    issuer.value = null
    wecomFaults.value = []
  }

  return { bankCore, issuer, wecomFaults, setBankCore, setIssuer, setWecomFaults, forget }
})
