import type { Transport } from '#shared/api/transport'

const PATIENCE_MS = 12_000

/** A phone that changes from Wi-Fi to 4G can leave a request hanging for minutes: given up, it can be sent again. */
export function patientTransport(transport: Transport, patienceMs = PATIENCE_MS): Transport {
  return (request) => {
    let timer: ReturnType<typeof setTimeout>
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer after ${patienceMs} ms`)), patienceMs)
    })
    return Promise.race([transport(request), tooLate]).finally(() => clearTimeout(timer))
  }
}
