import { useEffect, useRef } from 'preact/hooks'
import { Quote, SafeText } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { toBulk } from '../shared/to-bulk.ts'
import { count } from '../words/counting.ts'
import type { BulkStore } from './bulk-store.ts'
import { countArticles, type Group, groupByTemplate, keyOf, type Match } from './matches.ts'
import { tellOutcome } from './tell-outcome.ts'

interface GroupListProps {
  readonly store: BulkStore
  readonly rule: string
}

/** The findings by what they say; once answers are sent, only those that were chosen. */
export function GroupList({ store, rule }: GroupListProps) {
  const shown = store.answers.value === null ? store.matches.value : store.picked.value
  const groups = groupByTemplate(shown)
  return (
    <>
      {groups.map((group) => (
        <section key={group.template} class="alike" aria-label={`Findings like: ${group.matches[0]?.quote ?? ''}`}>
          <GroupHead store={store} group={group} />
          {groups.length > 1 && store.answers.value === null && (
            <a class="only" href={toBulk({ rule, template: group.template })}>
              Only findings like these
            </a>
          )}
          <ul class="plain">
            {group.matches.map((match) => (
              <Row key={keyOf(match)} store={store} match={match} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function GroupHead({ store, group: { matches } }: { readonly store: BulkStore; readonly group: Group }) {
  const box = useRef<HTMLInputElement>(null)
  const keys = matches.map(keyOf)
  const chosen = keys.filter((key) => store.chosen.value.has(key)).length
  const isAll = chosen === keys.length
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = chosen > 0 && !isAll
  })
  return (
    <h2>
      {store.answers.value === null ? (
        <label class="check">
          <input
            ref={box}
            type="checkbox"
            checked={isAll}
            onChange={() => {
              const others = [...store.chosen.value].filter((key) => !keys.includes(key))
              store.chosen.value = new Set(isAll ? others : [...others, ...keys])
            }}
          />
          {sayCount(matches)}
        </label>
      ) : (
        sayCount(matches)
      )}
    </h2>
  )
}

function Row({ store, match }: { readonly store: BulkStore; readonly match: Match }) {
  const key = keyOf(match)
  const answers = store.answers.value
  const words = (
    <>
      <SeverityMark severity={match.severity} />
      <Quote text={match.quote} />
    </>
  )
  return (
    <li class="match">
      {answers === null ? (
        <label>
          <input
            type="checkbox"
            data-stop
            checked={store.chosen.value.has(key)}
            onChange={() => {
              const { value } = store.chosen
              store.chosen.value = value.has(key)
                ? new Set([...value].filter((each) => each !== key))
                : new Set([...value, key])
            }}
          />
          {words}
        </label>
      ) : (
        <span class="answered">{words}</span>
      )}
      <a href={`/a/${match.article}`} dir="auto" data-stop={answers !== null || undefined}>
        <SafeText text={match.name.replace(/^articles\//, '')} />
      </a>
      {answers === null ? (
        <span>{match.held && <span class="badge is-held">held by another</span>}</span>
      ) : (
        <b class="outcome">
          {tellOutcome(answers.outcomes.value.get(key), store.undos.value?.outcomes.value.get(key))}
        </b>
      )}
    </li>
  )
}

function sayCount(matches: readonly Match[]): string {
  return `${count(matches.length, 'finding')} in ${count(countArticles(matches), 'article')}`
}
