// Short names for the contract's shapes, so that screens do not spell out the generated paths.
import type { components, operations } from './schema';

export type Schemas = components['schemas'];

/** An operationId of the contract: what capabilities are made of. */
export type Operation = keyof operations;

export type Me = Schemas['Me'];
export type Problem = Schemas['Problem'];
export type ProblemCode = Schemas['ProblemCode'];
export type Demo = Schemas['Demo'];
export type DemoMilestone = Schemas['DemoMilestone'];
