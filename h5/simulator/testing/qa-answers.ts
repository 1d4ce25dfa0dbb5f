import type { IssuerFault, SystemFault } from '#shared/qa/contract'
import { addWorkingDays } from '#shared/time/working-day'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { RequestPattern, Fault, Recording } from '#shared/traffic/contract'
import { resetBank, type Bank } from './bank-in-memory'
import { Refused } from './refused'

type Answer = (asked: { body: never }) => unknown

/** Weekends only: enough to see which working day was asked for. */
const weekdays = {
  isPublished: () => true,
  isWorkingDay: (day: CalendarDay) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
}

/** QA's own routes. */
export function qaAnswers(bank: Bank): Record<string, Answer> {
  const clockView = () => ({ now: bank.now, isRunning: bank.isRunning })
  return {
    listCustomers: () => ({ customers: bank.customers }),
    showClock: clockView,
    setClock: ({ body }: { body: { now: string } }) => {
      bank.now = new Date(body.now).toISOString()
      return clockView()
    },
    setClockRunning: ({ body }: { body: { isRunning: boolean } }) => {
      bank.isRunning = body.isRunning
      return clockView()
    },
    advanceWorkingDays: ({ body }: { body: { days: number } }) => {
      const { day } = addWorkingDays(weekdays as never, shanghaiDay(new Date(bank.now)), body.days)
      bank.now = new Date(`${day}T09:00:00+08:00`).toISOString()
      return clockView()
    },
    showOutside: () => ({ bankCore: bank.bankCore, sms: bank.sms, issuer: bank.issuer, wecom: bank.serverFaults }),
    setBankCore: ({ body }: { body: { fault: SystemFault } }) => {
      bank.bankCore = body.fault
      return body
    },
    setSms: ({ body }: { body: { fault: SystemFault } }) => {
      bank.sms = body.fault
      return body
    },
    listMessages: () => ({ messages: bank.messages }),
    setIssuer: ({ body }: { body: { fault: IssuerFault } }) => {
      bank.issuer = body.fault
      return body
    },
    reset: () => {
      resetBank(bank)
      return { isReset: true }
    },
  }
}

function enter(bank: Bank, name: string) {
  const scenario = bank.scenarios.find((it) => it.name === name)
  if (!scenario) throw new Refused('SCENARIO_NOT_FOUND')
  resetBank(bank)
  return { ...scenario, now: bank.now }
}

export function scenarioAnswers(bank: Bank): Record<string, Answer> {
  return {
    listScenarios: () => ({ scenarios: bank.scenarios }),
    setScenario: ({ body }: { body: { name: string } }) => enter(bank, body.name),
  }
}

export function trafficAnswers(bank: Bank): Record<string, Answer> {
  return {
    listRequests: () => ({ version: bank.requestVersion, requests: bank.requests }),
    awaitRequests: () => ({ version: bank.requestVersion }),
    countRequests: ({ body }: { body: RequestPattern }) => {
      const requests = bank.requests.filter(({ route, status }) => (!body.route || route === body.route) && (!body.status || status === body.status))
      return { count: requests.length, requests }
    },
    clearRequests: () => {
      bank.requests = []
      return { isCleared: true }
    },
    listFaults: () => ({ faults: bank.faults }),
    setFaults: ({ body }: { body: { faults: Fault[] } }) => {
      bank.faults = body.faults
      return body
    },
    startRecording: ({ body }: { body: { scenario: string } }) => {
      const { name, now } = enter(bank, body.scenario)
      bank.recording = { format: 'koi-recording-1', scenario: name, startedAt: now, requests: [] }
      return { scenario: name, startedAt: now }
    },
    stopRecording: () => {
      if (!bank.recording) throw new Refused('WRONG_STATE')
      return bank.recording
    },
    replayRecording: ({ body }: { body: Recording }) => ({ replayed: body.requests.length, differences: bank.differences }),
  }
}
