import { homoglyphs } from './homoglyphs.ts'
import { invisible } from './invisible.ts'
import { leet } from './leet.ts'
import { lowerCase, titleCase, upperCase } from './letter-case.ts'
import { glueLines, rewrap, windowsLineEnds } from './lines.ts'
import type { Perturbation } from './perturbation.ts'
import { droppedPunctuation } from './punctuation.ts'
import { stiffness } from './stiffness.ts'
import { oddBlanks, quotesAndDashes } from './symbols.ts'
import { typos } from './typos.ts'

/** Every way a text is perturbed, in the order of the report. */
export const PERTURBATIONS: readonly Perturbation[] = [
  { name: 'homoglyphs', level: 'character', perturb: homoglyphs },
  { name: 'invisible characters', level: 'character', perturb: invisible },
  { name: 'leet spelling', level: 'character', perturb: leet },
  { name: 'lower case', level: 'character', perturb: lowerCase },
  { name: 'upper case', level: 'character', perturb: upperCase },
  { name: 'title case', level: 'character', perturb: titleCase },
  { name: 'typos', level: 'character', perturb: typos },
  { name: 'quotes and dashes', level: 'character', perturb: quotesAndDashes },
  { name: 'odd blanks', level: 'character', perturb: oddBlanks },
  { name: 'windows line ends', level: 'character', perturb: windowsLineEnds },
  { name: 'dropped punctuation', level: 'layout', perturb: droppedPunctuation },
  { name: 'lines glued', level: 'layout', perturb: glueLines('') },
  { name: 'lines joined by a blank', level: 'layout', perturb: glueLines(' ') },
  { name: 're-wrapped at 72', level: 'layout', perturb: rewrap },
  { name: 'stiff translation', level: 'wording', perturb: stiffness },
]
