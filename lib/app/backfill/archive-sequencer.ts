/**
 * Orders versions of an object that were never announced by when they were put there. S3 says nothing of how it makes
 * sequencers but how to compare them; theirs begin with the time, so that 28 zeros come before any.
 */
export function archiveSequencer(modifiedAt: Date): string {
  return modifiedAt.getTime().toString(16).toUpperCase().padStart(WIDTH, '0')
}

const WIDTH = 40
