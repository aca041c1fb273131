import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { createSink } from '../../lib/cli/terminal/index.ts'

function failWith(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })) })
}

it('closes without a word when the reader has gone', async () => {
  const sink = createSink(failWith('EPIPE'))
  await sink.write('one')
  await sink.write('two')

  expect(sink.isClosed).toBe(true)
})

it('says when the output cannot be written', async () => {
  const sink = createSink(failWith('ENOSPC'))

  await expect(sink.write('one')).rejects.toThrow('cannot write the output: the system says ENOSPC')
})

it('is no terminal unless the stream is one', () => {
  expect(createSink(new Writable())).toMatchObject({ isTerminal: false, columns: undefined })
})
