import type { Intake, Upload } from '../../lib/app/index.ts'

/** An intake whose every step may crash, before or after its effect, and which remembers the uploads it was shown. */
export function createCrashingIntake(intake: Intake, random: () => number, crashShare: () => number) {
  const seen: Upload[] = []
  const crash = (): void => {
    if (random() < crashShare()) throw new Error('crashed')
  }
  const around = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    crash()
    const result = await step()
    crash()
    return result
  }
  const crashing: Intake = {
    ...intake,
    sources: {
      read: (upload, maxBytes) => {
        seen.push(upload)
        return around(() => intake.sources.read(upload, maxBytes))
      },
    },
    snapshots: {
      keep: (sha256, text) => around(() => intake.snapshots.keep(sha256, text)),
      find: (sha256) => intake.snapshots.find(sha256),
    },
    verdicts: {
      standing: (article) => around(() => intake.verdicts.standing(article)),
      file: (record, standing) => around(() => intake.verdicts.file(record, standing)),
      find: (article) => intake.verdicts.find(article),
    },
    facts: {
      save: (record) => intake.facts.save(record),
      documentsOn: (entities) => around(() => intake.facts.documentsOn(entities)),
      noteArticle: (upload, entities) => around(() => intake.facts.noteArticle(upload, entities)),
      articlesTouching: (entities) => intake.facts.articlesTouching(entities),
    },
    deadLetters: { bury: (letter) => around(() => intake.deadLetters.bury(letter)) },
  }
  return { crashing, seen }
}
