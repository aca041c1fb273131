/** `refused`: the receiver, or where it is, will not do however often it is asked. */
export type Receipt = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly why: string }

/** A receiver outside, to whom announcements are posted. */
export interface Webhook {
  /**
   * Posts one announcement, signed.
   * @param id names it, however often it is posted
   * @throws CopydeskError `webhook-unavailable` if it may be taken later
   */
  post(id: string, body: string): Promise<Receipt>
}
