import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c } from './crc32c.ts'
import { CRC64_START, crc64Nvme } from './crc64-nvme.ts'

export type ChecksumAlgorithm = 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256'

export interface RunningChecksum {
  update(chunk: Uint8Array): void
  digest(): Buffer
}

interface AlgorithmFacts {
  readonly bytes: number
  readonly start: () => RunningChecksum
}

/** Every algorithm, with the length of its value and how to begin one. */
export const CHECKSUMS: Readonly<Record<ChecksumAlgorithm, AlgorithmFacts>> = {
  CRC32: { bytes: 4, start: () => runCrc32((chunk, before) => crc32(chunk, before)) },
  CRC32C: { bytes: 4, start: () => runCrc32(crc32c) },
  CRC64NVME: { bytes: 8, start: runCrc64 },
  SHA1: { bytes: 20, start: () => createHash('sha1') },
  SHA256: { bytes: 32, start: () => createHash('sha256') },
}

/** @returns the algorithm that an API field or header ending names in any case; undefined for one not known here. */
export function toChecksumAlgorithm(name: string): ChecksumAlgorithm | undefined {
  const wanted = name.toUpperCase()
  return CHECKSUM_ALGORITHMS.find((algorithm) => algorithm === wanted)
}

const CHECKSUM_ALGORITHMS: readonly ChecksumAlgorithm[] = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']

function runCrc32(step: (chunk: Uint8Array, before: number) => number): RunningChecksum {
  let value = 0
  return {
    update: (chunk) => {
      value = step(chunk, value)
    },
    digest: () => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value)
      return bytes
    },
  }
}

function runCrc64(): RunningChecksum {
  let value = CRC64_START
  return {
    update: (chunk) => {
      value = crc64Nvme(chunk, value)
    },
    digest: () => {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(value.high, 0)
      bytes.writeUInt32BE(value.low, 4)
      return bytes
    },
  }
}
