import type { TemplateResult } from 'lit';
import type { VariableType, VariableValue } from '../../model/content-model.ts';

/** What a control of a form has to know of its field. */
export interface ControlProps {
  readonly id: string;
  readonly type: VariableType;
  readonly value: VariableValue | undefined;
  /** The language of the FAQ. */
  readonly lang: string;
  /** The ids of what describes it. */
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** What is used as long as nothing is typed; empty for nothing. */
  readonly placeholder: string;
  /** The id of a list of suggestions; empty for none. */
  readonly listId: string;
  readonly onValue: (value: VariableValue | undefined) => void;
}

export type Control = (props: ControlProps) => TemplateResult;
