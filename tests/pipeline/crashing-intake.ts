import type { Intake, Upload } from '../../lib/app/index.ts'

/** An intake whose every step may crash, before or after its effect, and which remembers the uploads it was shown. */
export function createCrashingIntake(intake: Intake, random: () => number, crashShare: number) {
  const seen: Upload[] = []
  const crash = (): void => {
    if (random() < crashShare) throw new Error('crashed')
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
      describe: (upload) => {
        seen.push(upload)
        return around(() => intake.sources.describe(upload))
      },
      read: (upload) => around(() => intake.sources.read(upload)),
    },
    snapshots: {
      keep: (sha256, text) => around(() => intake.snapshots.keep(sha256, text)),
      find: (sha256) => intake.snapshots.find(sha256),
    },
    verdicts: {
      file: (record) => around(() => intake.verdicts.file(record)),
      find: (article) => intake.verdicts.find(article),
    },
    deadLetters: { bury: (letter) => around(() => intake.deadLetters.bury(letter)) },
  }
  return { crashing, seen }
}
