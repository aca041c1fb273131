import type { Actor } from '../contracts/index.ts'
import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showTime } from './times.ts'

/** "Mira Holm (lead, mira)". Names run in any direction, and stay apart from what is written around them. */
export function showActor({ id, name, duty }: Actor, { words }: Dossier): Markup {
  if (duty === 'system') return html`<bdi>${name}</bdi>`
  return html`<bdi class="name">${name}</bdi> (${words.duties[duty]}, <bdi>${id}</bdi>)`
}

/** Who did it, when, and where the ledger says so. */
export function showDone(
  { by, at, seq }: { readonly by: Actor; readonly at: string; readonly seq: number },
  dossier: Dossier,
): Markup {
  return html`${showActor(by, dossier)}, ${showTime(at)}, ${showEvent(seq)}`
}

/** A link to an event of the ledger below. */
export function showEvent(seq: number): Markup {
  return html`<a href="#event-${seq}">event ${seq}</a>`
}

/** What somebody wrote, as they wrote it. */
export function showNote(note: string | undefined): Markup | undefined {
  return note === undefined ? undefined : html`<p class="note" dir="auto">${note}</p>`
}
