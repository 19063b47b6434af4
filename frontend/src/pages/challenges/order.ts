// The sections of a challenge, in the order they are read.
import type { Section } from './queries';

export const sectionOrder: readonly Section[] = [
  'context',
  'project',
  'strategy',
  'framing',
  'value',
  'team',
  'ecosystem',
  'financing',
  'contacts',
  'motivation',
];
