import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Made } from '../../../src/builder/draft/made.ts';
import { Making } from '../../../src/builder/draft/making.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const madeAs = (lang: string) => ({ lang }) as Made;

function making(make = vi.fn(async () => madeAs('en'))) {
  const onChange = vi.fn();
  return { make, onChange, one: new Making(make, onChange) };
}

describe('what is typed', () => {
  it('is made once, when the fingers rest', async () => {
    const { one, make, onChange } = making();
    for (let key = 0; key < 5; key++) {
      one.soon();
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(make).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(make).toHaveBeenCalledTimes(1);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is made now and then while they do not', async () => {
    const { one, make } = making();
    for (let key = 0; key < 100; key++) {
      one.soon();
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(make.mock.calls.length).toBeGreaterThanOrEqual(8);
    expect(make.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('is made the more seldom the longer it takes to make and to show it', async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      return madeAs('en');
    };
    const { one, make } = making(vi.fn(slow));
    one.soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(make).toHaveBeenCalledTimes(1);
    for (let key = 0; key < 8; key++) {
      one.soon();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(make).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is made at once when somebody waits for it, or chooses something', async () => {
    const { one, make } = making();
    one.soon();
    await one.settled();
    expect(make).toHaveBeenCalledTimes(1);
    one.soon();
    one.now();
    await vi.advanceTimersByTimeAsync(1000);
    expect(make).toHaveBeenCalledTimes(2);
    one.soon();
    one.flush();
    one.flush();
    expect(make).toHaveBeenCalledTimes(3);
  });
});

describe('what is chosen', () => {
  it('is shown once, with what is made of it', async () => {
    const { one, onChange } = making();
    one.now();
    expect(onChange).not.toHaveBeenCalled();
    await one.settled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(one.made).toEqual({ lang: 'en' });
  });

  it('is shown before, where making takes long; the newest wins', async () => {
    const answers: ((made: Made) => void)[] = [];
    const { one, onChange } = making(vi.fn(() => new Promise<Made>((resolve) => void answers.push(resolve))));
    one.now();
    one.now();
    await vi.advanceTimersByTimeAsync(200);
    expect(onChange).toHaveBeenCalled();
    answers[1]?.(madeAs('de'));
    answers[0]?.(madeAs('fr'));
    await one.settled();
    await vi.advanceTimersByTimeAsync(0);
    expect(one.made).toEqual({ lang: 'de' });
  });

  it('leaves what there was when nothing can be made of it, and says why', async () => {
    const { one, make } = making();
    one.now();
    await one.settled();
    const fault = new Error('offline');
    make.mockRejectedValueOnce(fault);
    one.now();
    await one.settled();
    expect([one.made, one.fault]).toEqual([{ lang: 'en' }, fault]);
    one.now();
    await one.settled();
    expect(one.fault).toBeUndefined();
  });
});
