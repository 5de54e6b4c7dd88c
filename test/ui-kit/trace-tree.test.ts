import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { TraceNode } from '#engine/explain/trace.ts';
import { KIT_WORDS } from '#ui-kit/screen/kit-words.ts';
import { createScreenWords } from '#ui-kit/screen/words.ts';
import { readTrace } from '#ui-kit/read-trace.ts';
import TraceTree from '#ui-kit/TraceTree.vue';

function node(part: Partial<TraceNode>): TraceNode {
  const blank = { zh: '', en: '' };
  return { pointer: '/', operator: 'var', title: blank, shows: blank, value: null, missing: false, args: [], ...part };
}

const staff = node({
  pointer: '/0',
  title: { zh: '人员', en: 'staff' },
  shows: { zh: '17 人', en: '17 people' },
  value: 17,
});
const limit = node({
  pointer: '/1',
  title: { zh: '限值', en: 'limit' },
  shows: { zh: '18 人', en: '18 people' },
  value: 18,
});
const fails = node({ operator: '>=', shows: { zh: '否', en: 'no' }, value: false, args: [staff, limit] });

describe('a step of a trace', () => {
  it('shows both sides of a comparison in one line and unfolds nothing that has no parts', () => {
    const step = readTrace(fails);
    expect([step.outcome, step.sign, step.sides.length, step.below.length]).toEqual(['fails', '≥', 2, 0]);
  });

  it('unfolds a side that was computed', () => {
    const sum = node({ operator: '+', args: [staff, staff] });
    expect(readTrace(node({ operator: '>=', value: true, args: [sum, limit] })).below).toEqual([sum]);
  });

  it('keeps missing apart from no', () => {
    expect(readTrace(node({ missing: true })).outcome).toBe('missing');
    expect(readTrace(node({ value: 0 })).outcome).toBe('value');
  });
});

describe('the tree of a trace', () => {
  it('says each comparison with its values and its result', () => {
    const both = node({
      operator: 'and',
      title: { zh: '并且', en: 'and' },
      shows: { zh: '否', en: 'no' },
      value: false,
      args: [fails],
    });
    const tree = mount(TraceTree, {
      props: { node: both },
      global: { plugins: [createScreenWords({ kit: KIT_WORDS })] },
    });
    expect(tree.get('details > summary').text()).toContain('并且');
    const line = tree
      .get('li .line')
      .findAll(':scope > span:not([aria-hidden])')
      .map((part) => part.text());
    expect(line).toEqual(['人员 17 人', '≥', '限值 18 人', '→ 否']);
  });
});
