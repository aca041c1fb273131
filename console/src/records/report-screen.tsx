import { useEffect, useMemo, useRef } from 'preact/hooks'
import { always } from '../commands/command.ts'
import { fromArticleId } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { AskedView, useAsked } from '../shared/asked.tsx'
import { useOwnCommands } from '../shared/commands-context.ts'
import { saveFile, toFileName } from '../shared/save-file.ts'
import { Screen } from '../shared/screen.tsx'

/** The report on an article, to read, print or keep. */
export function ReportScreen({ parameters }: { readonly parameters: Readonly<Record<string, string>> }) {
  const { client, router } = useDesk()
  const { article: id = '' } = parameters
  const asked = useAsked(() => client.report(id), [id])
  useOwnCommands({ close: always(() => router.go(`/a/${id}`)) }, [id])
  return (
    <Screen
      kind="report"
      title="Report"
      actions={
        <a class="button" href={`/a/${id}`}>
          Back <kbd aria-hidden="true">Esc</kbd>
        </a>
      }
    >
      <AskedView asked={asked} what="The report">
        {(html) => <Page id={id} html={html} />}
      </AskedView>
    </Screen>
  )
}

function Page({ id, html }: { readonly id: string; readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { address, css } = useMemo(() => toPage(html), [html])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  const save = (): void => saveFile(`${toFileName(fromArticleId(id) ?? id)}-report.html`, 'text/html', html)
  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={() => frame.current?.contentWindow?.print()}>
          Print
        </button>
        <button type="button" class="button" onClick={save}>
          Save as HTML
        </button>
      </div>
      <iframe
        ref={frame}
        src={address}
        title="Report"
        sandbox="allow-same-origin allow-modals"
        onLoad={({ currentTarget }) => dress(currentTarget, css)}
      />
    </>
  )
}

/**
 * The page takes over the policy of the console, which allows no style within a page: it is taken out, and put on once
 * the page is there. Nothing in the frame can run.
 */
function toPage(html: string) {
  const css = Array.from(html.matchAll(STYLE), ([, rules = '']) => rules).join('\n')
  const page = new Blob([html.replaceAll(STYLE, '')], { type: 'text/html;charset=utf-8' })
  return { css, address: URL.createObjectURL(page) }
}

function dress({ contentDocument, contentWindow }: HTMLIFrameElement, css: string): void {
  if (contentDocument === null || contentWindow === null) return
  const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet()
  sheet.replaceSync(css)
  contentDocument.adoptedStyleSheets = [sheet]
}

const STYLE = /<style[^>]*>([^]*?)<\/style>/g
