/** Before each file with random input. */
import fc from 'fast-check';

// The same inputs in every run, so that a change fails for its own faults alone. FUZZ_SEED=new looks for others.
if (import.meta.env.FUZZ_SEED !== 'new') fc.configureGlobal({ seed: 1 });
