/** Has the browser save a text under a name. */
export function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** @returns the last part of an article's name without its ending, as a name for files about it. */
export function toFileName(article: string): string {
  const name = article.split('/').at(-1) ?? ''
  return (
    name
      .replace(/\.\w{1,5}$/, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'article'
  )
}
