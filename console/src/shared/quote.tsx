import { splitVisible } from '../article/text/symbols.ts'

/** Words of an article, shown safely: symbols for what cannot be seen, and a direction of their own. */
export function Quote({ text }: { readonly text: string }) {
  return (
    <q class="quote" dir="auto">
      <SafeText text={text} />
    </q>
  )
}

/** Text with symbols in place of characters that show nothing, or change how others are shown. */
export function SafeText({ text }: { readonly text: string }) {
  return (
    <>
      {splitVisible(text).map((bit, index) =>
        bit.kind === 'text' ? (
          bit.text
        ) : (
          <UnseenCharacter key={index} glyph={bit.glyph} name={bit.name} length={bit.length} />
        ),
      )}
    </>
  )
}

interface UnseenCharacterProps {
  readonly glyph: string
  readonly name: string
  readonly length: number
}

/** The glyph is drawn by the style sheet, so that it is no part of the text. */
function UnseenCharacter({ glyph, name, length }: UnseenCharacterProps) {
  return <span class="symbol" role="img" aria-label={name} title={name} data-glyph={glyph} data-length={length} />
}
