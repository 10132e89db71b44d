import { specsBelow } from '@candela/testing';

await specsBelow(import.meta.dirname);
