import type { ArticleView, ReviewView } from '../contracts.ts'

/** @returns the article as a change has left it: the verdict stays, events that came are added to those there are. */
export function takeIn(view: ArticleView, { events, ...review }: ReviewView): ArticleView {
  const last = view.events.at(-1)?.seq ?? 0
  return { ...view, ...review, events: [...view.events, ...events.filter(({ seq }) => seq > last)] }
}
