import type { Shelf } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { count } from '../words/counting.ts'
import { SHELF_LABELS } from '../words/labels.ts'
import { QueueRow } from './queue-row.tsx'

/** What a search by name has found on the shelves that are not on show. */
export function Elsewhere({ current }: { readonly current: string | undefined }) {
  const { queue } = useDesk()
  return (
    <>
      {queue.elsewhere.value.map(({ shelf, items }) => (
        <section key={shelf} aria-label={`Found on the shelf ${SHELF_LABELS[shelf]}`}>
          <Found shelf={shelf} number={items.length} />
          <ul class="plain items">
            {items.map((item) => (
              <QueueRow key={item.id} item={item} isCurrent={item.id === current} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Says on which shelf what follows was found. */
export function Found({ shelf, number }: { readonly shelf: Shelf; readonly number: number }) {
  return (
    <h2 class="found">
      {SHELF_LABELS[shelf]} <span class="hint">{count(number, 'article')} shown</span>
    </h2>
  )
}
