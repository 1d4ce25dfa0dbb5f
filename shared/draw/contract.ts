import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant, slug } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { refusalCode } from '../eligibility/refusal'
import { voucherView } from '../voucher/contract'
import { drawRoutes } from './routes'

export const drawView = z.object({
  prizeCode: slug,
  prizeName: z.string(),
  amount: fen,
  drawnAt: instant,
  voucher: voucherView,
})

export type DrawView = z.output<typeof drawView>

/** The answer to a draw. A refusal is an answer, not an error. */
export const drawAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('drawn'), draw: drawView }),
  z.object({
    outcome: z.literal('refused'),
    refusal: refusalCode,
    /** With ALREADY_DRAWN: what was drawn. */
    draw: drawView.nullable(),
  }),
])

export type DrawAnswer = z.output<typeof drawAnswer>

/** The server's signature under one draw (K8): see shared/draw/receipt.ts for the text that is signed. */
export const receiptView = z.object({
  campaignId: slug,
  commitment: z.string(),
  /** 1, 2, 3… in the order of the draws. */
  ticket: z.int(),
  prizeCode: slug,
  amount: fen,
  drawnAt: instant,
  keyId: z.string(),
  /** Ed25519, base64url. */
  signature: z.string(),
})

export const drawContract = defineContract(drawRoutes, {
  drawPrize: {
    summary: 'Draw a prize. The same idempotency key again gives the same answer',
    actor: 'customer',
    params: campaignParams,
    headers: z.object({
      /** Made by the client once per intent to draw; kept until an answer came. */
      'idempotency-key': z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    }),
    response: drawAnswer,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  showReceipt: {
    summary: "The signed receipt of the customer's own draw; null before he has drawn",
    actor: 'customer',
    params: campaignParams,
    response: z.object({ receipt: receiptView.nullable() }),
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
})
