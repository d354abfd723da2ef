export { main } from '../test/bench/guard.ts';
