import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { MOBILE_NUMBER } from '#shared/phone/mobile-number'
import { createAnswerFaults, type AnswerFault, type AnswerFaultMode } from '../answer-faults'
import { serveSigned, type SystemKeys } from '../signed-system'

/** A text message as it lies on somebody's phone. */
export interface DeliveredSms {
  id: string
  phone: string
  text: string
  deliveredAt: Date
}

/** QA's hand on the issuer of text messages. */
export interface SmsHandle {
  /** How it answers at present. */
  fault(): AnswerFaultMode
  setFault(fault: AnswerFault): void
  /** What was delivered, newest first. */
  messages(): readonly DeliveredSms[]
  /** Every phone is empty again. */
  forget(): void
}

export interface SimulatedSms extends SystemKeys {
  /** A phone rings. */
  onDelivered(): void
}

const question = z.strictObject({
  messageId: z.string().min(1).max(64),
  phone: z.string().regex(MOBILE_NUMBER),
  text: z.string().min(1).max(500),
})

/** The platform the bank sends its text messages by, below `/simulated/sms`. Call it before the server listens. */
export function registerSimulatedSms(app: FastifyInstance, { onDelivered, ...keys }: SimulatedSms): SmsHandle {
  const faults = createAnswerFaults()
  let delivered: DeliveredSms[] = []
  const deliver = ({ messageId: id, phone, text }: z.output<typeof question>) => {
    // Asked again because the receipt was lost: one message all the same.
    if (!delivered.some((message) => message.id === id)) {
      delivered = [{ id, phone, text, deliveredAt: keys.clock.now() }, ...delivered]
      onDelivered()
    }
    return { isTaken: true }
  }
  const system = { ...keys, prefix: '/simulated/sms', path: '/v1/messages', question, invalid: 'MESSAGE_INVALID' }
  serveSigned(app, system, async (message, reply) => faults.answer(reply, () => deliver(message)))
  return {
    fault: faults.mode,
    setFault: faults.set,
    messages: () => delivered,
    forget: () => {
      delivered = []
      onDelivered()
    },
  }
}
