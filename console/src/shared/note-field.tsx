interface NoteFieldProps {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly isFirst?: boolean
  readonly onSend?: () => void
}

/** Room for words. Control or Command with Enter sends them. */
export function NoteField({ label, value, onWrite, isFirst = false, onSend }: NoteFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        rows={3}
        maxLength={2000}
        dir="auto"
        value={value}
        data-first={isFirst || undefined}
        onInput={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (onSend === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault() // or the button that gets the focus back is pressed by the same key
          onSend()
        }}
      />
    </label>
  )
}
