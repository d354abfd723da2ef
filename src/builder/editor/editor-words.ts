/** What the editor says, in the language of whoever edits. */
export interface EditorWords {
  /** Names the row of buttons: “Formatting”. */
  readonly toolbar: string;
  readonly bold: string;
  readonly italic: string;
  readonly bulletedList: string;
  readonly numberedList: string;
  /** The button, and the name of the fields below it. */
  readonly link: string;
  /** The button, and the name of its menu: “Insert a fact”. */
  readonly insertFact: string;
  /** “Address of the link”. */
  readonly linkAddress: string;
  /** “Words to show”, for a link where nothing is selected. */
  readonly linkText: string;
  /** “Where it leads”: an address of one's own, or one of the facts. */
  readonly linkTarget: string;
  /** “An address”: the first choice of {@link linkTarget}. */
  readonly ownAddress: string;
  readonly applyLink: string;
  readonly removeLink: string;
  readonly cancel: string;
  /** “This is not a link that people can follow.” */
  readonly linkRefused: string;
  /** “This answer holds something, such as a table, that can only be changed as text.” */
  readonly plainText: string;
}

/** One of the organization's facts, to be shown in an answer. */
export interface EditorVariable {
  readonly name: string;
  /** What it is, in words. */
  readonly label: string;
  /** Its value as it is shown, when it is known. */
  readonly text?: string;
  /** Where a link to it leads, such as `mailto:{{email}}`. Without it, no link can be made to it. */
  readonly href?: string;
}
