import type { VariableType } from '../../model/content-model.ts';
import type { Control } from './controls.ts';
import { dateControl } from './date-control.ts';
import { durationControl } from './duration-control.ts';
import { listControl } from './list-control.ts';
import { moneyControl } from './money-control.ts';
import { textControl } from './text-control.ts';

/** The control that fits a type of fact. */
export const controlOf: Readonly<Record<VariableType, Control>> = {
  text: textControl,
  url: textControl,
  booking: textControl,
  email: textControl,
  tel: textControl,
  hours: durationControl,
  minutes: durationControl,
  days: durationControl,
  money: moneyControl,
  list: listControl,
  date: dateControl,
};
