import { DEFAULT_SETTINGS } from '../../model/trainer/settings.ts'
import { trainModel } from '../../model/trainer/train-model.ts'
import { TINY_CORPUS } from './tiny-corpus.ts'

/** Trains on the tiny corpus: a real model file in about a second. */
export function tinyModel(seed = 1): Uint8Array {
  return trainModel(TINY_CORPUS, { ...DEFAULT_SETTINGS, seed, epochs: 2, averaged: 1, folds: 2, members: 1 }).bytes
}
