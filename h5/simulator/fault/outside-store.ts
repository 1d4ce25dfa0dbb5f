import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { IssuerFault, SystemFault } from '#shared/qa/contract'
import type { ServerFault } from '#shared/simulator/contract'
import { useSurroundings } from '../surroundings'

/** How the systems outside answer at present, whoever set it. */
export const useOutsideStore = defineStore('outside', () => {
  const { client } = useSurroundings()
  const bankCore = ref<SystemFault | null>(null)
  const sms = ref<SystemFault | null>(null)
  const issuer = ref<IssuerFault | null>(null)
  const wecomFaults = shallowRef<readonly ServerFault[]>([])

  async function load(): Promise<void> {
    const outside = await client.qa.showOutside()
    bankCore.value = outside.bankCore
    sms.value = outside.sms
    issuer.value = outside.issuer
    wecomFaults.value = outside.wecom
  }

  async function setBankCore(fault: SystemFault): Promise<void> {
    await client.qa.setBankCore({ body: { fault } })
    bankCore.value = fault
  }

  async function setSms(fault: SystemFault): Promise<void> {
    await client.qa.setSms({ body: { fault } })
    sms.value = fault
  }

  async function setIssuer(fault: IssuerFault): Promise<void> {
    await client.qa.setIssuer({ body: { fault } })
    issuer.value = fault
  }

  /** What was used up meanwhile must not be set again. */
  async function addWecomFault(fault: ServerFault): Promise<void> {
    await load()
    await setWecomFaults([...wecomFaults.value, fault])
  }

  async function setWecomFaults(faults: readonly ServerFault[]): Promise<void> {
    wecomFaults.value = (await client.simulator.setServerFaults({ body: { faults: [...faults] } })).faults
  }

  return { bankCore, sms, issuer, wecomFaults, load, setBankCore, setSms, setIssuer, addWecomFault, clearWecomFaults: () => setWecomFaults([]) }
})
