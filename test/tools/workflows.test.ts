/** What GitHub, GitLab, Azure and pre-commit read: .github/, action.yml and the examples of docs/checks.md, by their own rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tokensIn } from '../../tools/docs/anchors.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const workflows = filesIn('.github/workflows');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** What GitHub's own reader of workflows says of one. */
async function faultsOfWorkflow(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const faults = context.errors.getErrors().map(String);
  if (!value || faults.length) return faults;
  const { errors = [] } = await convertWorkflowTemplate(context, value);
  return errors.map(({ Message }) => Message);
}

const faultsOfAction = (content: string): string[] =>
  parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(String);

const examples = tokensIn(textOf('docs/checks.md')).flatMap((token) =>
  token.type === 'code' && token['lang'] === 'yaml' ? [String(token['text'])] : [],
);
const exampleWith = (key: string) => examples.find((text) => text.startsWith(`${key}:`)) ?? '';

describe('a workflow', () => {
  it.each(workflows)('%s is what GitHub takes for one', async (path) => {
    expect(await faultsOfWorkflow(path, textOf(path))).toEqual([]);
  });

  it.each(workflows)('%s runs scripts and reads files that there are', (path) => {
    const text = textOf(path);
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/(?:node|bash) ([\w./-]+\.\w+)/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('in docs/checks.md is one too, and gives our action what it takes', async () => {
    const example = exampleWith('on');
    expect(await faultsOfWorkflow('checks.md', example)).toEqual([]);
    const { jobs } = parse(example) as { jobs: { faq: { steps: { uses: string; with?: object }[] } } };
    const ours = jobs.faq.steps.find(({ uses }) => uses.includes('faq-embed'));
    const { inputs } = parse(textOf('action.yml')) as { inputs: Record<string, object> };
    expect(Object.keys(ours?.with ?? {}).filter((name) => !(name in inputs))).toEqual([]);
  });

  it('with a mistake in it is refused', async () => {
    const text = exampleWith('on');
    expect(await faultsOfWorkflow('a', text.replace('runs-on', 'run-on'))).not.toEqual([]);
    expect(await faultsOfWorkflow('a', text.replace('uses:', 'use:'))).not.toEqual([]);
  });
});

describe('action.yml', () => {
  it('is what GitHub takes for an action', () => {
    expect(faultsOfAction(textOf('action.yml'))).toEqual([]);
  });

  it('with a mistake in it is refused', () => {
    expect(faultsOfAction(textOf('action.yml').replace('using:', 'usin:'))).not.toEqual([]);
    expect(faultsOfAction(textOf('action.yml').replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  });
});

/** docs.github.com/communities/using-templates: “Syntax for issue forms” and “Syntax for GitHub's form schema”. */
describe.each(filesIn('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml')))(
  'the issue form %s',
  (path) => {
    interface Field {
      readonly type: string;
      readonly id?: string;
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly validations?: { readonly required?: boolean };
    }
    const form = parse(textOf(path)) as { name: string; description: string; body: Field[] };

    it('has a name, what it is for, and no key that a form does not have', () => {
      const known = ['name', 'description', 'title', 'labels', 'assignees', 'projects', 'type', 'body'];
      expect(Object.keys(form).filter((key) => !known.includes(key))).toEqual([]);
      expect([form.name, form.description]).toEqual([expect.any(String), expect.any(String)]);
    });

    it('asks in fields that there are, each with a label and an id of its own', () => {
      const ids = form.body.map(({ id }) => id);
      expect(new Set(ids).size).toBe(form.body.length);
      for (const { type, id, attributes, validations, ...rest } of form.body) {
        expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
        expect(id).toMatch(/^[\w-]+$/);
        expect(attributes['label']).toMatch(/\w/);
        const known = ['label', 'description', 'placeholder', 'value', 'render', 'options', 'multiple'];
        expect(Object.keys(attributes).filter((key) => !known.includes(key))).toEqual([]);
        expect(validations ?? {}).toEqual(validations ? { required: true } : {});
        expect(rest).toEqual({});
      }
    });
  },
);

/** pre-commit.com/#creating-new-hooks */
it('.pre-commit-hooks.yaml has hooks with what a hook must have, and the example asks for one of them', () => {
  const hooks = parse(textOf('.pre-commit-hooks.yaml')) as Record<string, unknown>[];
  for (const hook of hooks)
    for (const key of ['id', 'name', 'entry', 'language']) expect(hook[key]).toMatch(/\w/);
  const { repos } = parse(exampleWith('repos')) as { repos: { rev: string; hooks: { id: string }[] }[] };
  const asked = repos.flatMap((repo) => repo.hooks.map(({ id }) => id));
  expect(asked).toEqual(hooks.map(({ id }) => id));
});

/** docs.gitlab.com/ci/yaml, learn.microsoft.com/azure/devops/pipelines/yaml-schema */
it('the examples for GitLab and Azure have a script, and GitLab gets the report that the script writes', () => {
  const { faq } = parse(exampleWith('faq')) as {
    faq: { script: string; artifacts: { when: string; reports: { codequality: string } } };
  };
  expect(faq.script).toMatch(new RegExp(`> ${faq.artifacts.reports.codequality}$`));
  expect(faq.artifacts.when).toBe('always');
  const { steps } = parse(exampleWith('steps')) as { steps: { script: string }[] };
  expect(steps.map(({ script }) => script)).toEqual([expect.stringContaining('--format azure')]);
  expect(examples).toHaveLength(4);
});
