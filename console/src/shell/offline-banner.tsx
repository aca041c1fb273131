import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { Banner } from '../shared/banner.tsx'
import { count } from '../words/counting.ts'

/** Says that nobody answers and what waits for it; warns who would leave meanwhile. */
export function OfflineBanner() {
  const desk = useDesk()
  const { articles, stuck } = desk
  const unsent = articles.unsent.value
  useEffect(() => {
    if (unsent === 0) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsent === 0])
  if (desk.hasRunOut.value) {
    return (
      <Banner tone="warning">
        Your sign-in has run out.{unsent > 0 && ` ${count(unsent, 'decision')} not sent yet will be lost if you leave.`}
        <button type="button" class="button" onClick={() => desk.signIn()}>
          Sign in again
        </button>
      </Banner>
    )
  }
  if (stuck.value === 0) return null
  return (
    <Banner tone="warning">
      The API cannot be reached. {count(stuck.value, 'decision')} {stuck.value === 1 ? 'waits' : 'wait'} here and{' '}
      {stuck.value === 1 ? 'is' : 'are'} sent again without your doing. Keep this page open.
      <button type="button" class="button" onClick={() => articles.retryNow()}>
        Try now
      </button>
    </Banner>
  )
}
