import type { LanguagePack } from '../pack.ts';
import { arabic } from './ar/index.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';

/** Every language the engine reads: one line each. The first one reads what has no letters. */
export const packs: readonly LanguagePack[] = [arabic, english, french];
