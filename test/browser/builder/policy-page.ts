/** Runs in a page with a strict Content-Security-Policy, and writes down what the policy refused. */
import { defineAnswerEditor } from '../../../src/builder/editor/answer-editor.ts';
import { pasteInto } from './paste.ts';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) =>
  violations.push(`${violatedDirective} ${sample} ${sourceFile}`),
);
defineAnswerEditor();
const editor = document.querySelector('answer-editor');
if (editor) {
  const word = 'word';
  editor.words = {
    ...{ toolbar: word, bold: word, italic: word, bulletedList: word, numberedList: word, link: word },
    ...{ insertFact: word, linkAddress: word, linkText: word, linkTarget: word, ownAddress: word },
    ...{ applyLink: word, removeLink: word, cancel: word, linkRefused: word, plainText: word },
  };
  editor.variables = [{ name: 'phone', label: 'Telephone' }];
  editor.value = '';
  await editor.updateComplete;
  editor.focus();
  const field = editor.querySelector('[role=textbox]');
  getSelection()?.selectAllChildren(field as Element);
  getSelection()?.collapseToEnd();
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (field)
    pasteInto(field, {
      'text/html':
        '<style>p { color: red }</style><span>Hi </span><span style="font-weight:700">a</span> <span style="font-style: italic">b</span>',
    });
  await new Promise((resolve) => setTimeout(resolve, 200));
  document.body.dataset['result'] = JSON.stringify({ violations, value: editor.value });
}
