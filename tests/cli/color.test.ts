import { expect, it } from 'vitest'
import { wantsColor } from '../../lib/cli/terminal/index.ts'

it.each([
  ['a terminal', { refused: false, environment: {}, isTerminal: true }, true],
  ['a file', { refused: false, environment: {}, isTerminal: false }, false],
  ['--no-color', { refused: true, environment: { FORCE_COLOR: '1' }, isTerminal: true }, false],
  ['NO_COLOR', { refused: false, environment: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTerminal: true }, false],
  ['an empty NO_COLOR', { refused: false, environment: { NO_COLOR: '' }, isTerminal: true }, true],
  ['FORCE_COLOR', { refused: false, environment: { FORCE_COLOR: '1' }, isTerminal: false }, true],
  ['FORCE_COLOR=0', { refused: false, environment: { FORCE_COLOR: '0' }, isTerminal: true }, false],
  ['a dumb terminal', { refused: false, environment: { TERM: 'dumb' }, isTerminal: true }, false],
])('decides on colour for %s', (_, wishes, expected) => {
  expect(wantsColor(wishes)).toBe(expected)
})
