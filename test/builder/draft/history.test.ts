/** Undo and redo over everything in the builder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Edit,
  type History,
  leaveField,
  MOST_STEPS,
  PAUSE,
  record,
  redo,
  redoLabel,
  startHistory,
  undo,
  undoLabel,
} from '../../../src/builder/draft/history.ts';

interface Titled {
  readonly title?: string;
}
const titled = (title: string): Titled => ({ title });
const typed = (title: string, key = 'title'): Edit<Titled> => ({ state: titled(title), label: key, key });
const inTurn = (edits: readonly Edit<Titled>[], history: History<Titled> = startHistory<Titled>({})) =>
  edits.reduce((before, edit) => record(before, edit, 0), history);

describe('history', () => {
  it('undoes what was done last, names it, and does it again', () => {
    const history = inTurn([
      { state: titled('a'), label: 'name' },
      { state: titled('b'), label: 'price' },
    ]);
    expect(undoLabel(history)).toBe('price');
    const before = undo(history);
    expect([before.present, undoLabel(before), redoLabel(before)]).toEqual([titled('a'), 'name', 'price']);
    expect(redo(before).present).toEqual(titled('b'));
    expect(redoLabel(redo(before))).toBeUndefined();
  });

  it('takes what is typed in one field for one step', () => {
    const history = inTurn([typed('a'), typed('ab'), typed('abc')]);
    expect(history.present).toEqual(titled('abc'));
    expect(undo(history).present).toEqual({});
  });

  it('begins another step once the field was left, also within the same moment', () => {
    const history = inTurn([typed('ab')], leaveField(inTurn([typed('a')])));
    expect(undo(history).present).toEqual(titled('a'));
  });

  it('begins another step with another field, and on return to the first', () => {
    const history = inTurn([typed('a'), typed('b', 'price'), typed('c')]);
    expect(history.past.map(({ label }) => label)).toEqual(['title', 'price', 'title']);
  });

  it('begins another step after a rest, and after no shorter one', () => {
    const first = record(startHistory<Titled>({}), typed('a'), 0);
    const soon = record(first, typed('ab'), PAUSE - 1);
    expect(undo(soon).present).toEqual({});
    const late = record(soon, typed('abc'), 2 * PAUSE - 1);
    expect(undo(late).present).toEqual(titled('ab'));
  });

  it('never adds to a step that was undone', () => {
    const history = inTurn([typed('b')], undo(inTurn([typed('a')])));
    expect(undo(history).present).toEqual({});
    expect(redoLabel(history)).toBeUndefined();
  });

  it('keeps the steps of late, and no more than that', () => {
    const edits = Array.from({ length: MOST_STEPS + 5 }, (_, at) => ({
      state: titled(`${at}`),
      label: `${at}`,
    }));
    let history = inTurn(edits);
    expect(history.past).toHaveLength(MOST_STEPS);
    for (let at = 0; at < MOST_STEPS; at++) history = undo(history);
    expect(history.present).toEqual(titled('4'));
  });

  it('has nothing to undo or redo at its beginning, and no step for what changes nothing', () => {
    const start = startHistory<Titled>({});
    expect([undo(start).present, redo(start).present]).toEqual([{}, {}]);
    expect(record(start, { state: start.present, label: 'nothing' })).toBe(start);
  });

  it('goes back to where it was by as many redos as undos, whatever was done', () => {
    const edit = fc.record({ title: fc.string(), key: fc.option(fc.constantFrom('a', 'b')) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.nat(40), (edits, times) => {
        const history = inTurn(
          edits.map(({ title, key }) => ({ state: titled(title), label: title, key: key ?? undefined })),
        );
        let there = history;
        const steps = Math.min(times, history.past.length);
        for (let at = 0; at < steps; at++) there = undo(there);
        for (let at = 0; at < steps; at++) there = redo(there);
        expect([there.past, there.present, there.future]).toEqual([history.past, history.present, []]);
      }),
    );
  });
});
