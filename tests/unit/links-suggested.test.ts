// "Did you mean …?" of links and pictures: what is proposed leads there from the page that it is proposed for.
import { describe, expect, test } from 'vitest';
import { messagesOf, TINY_PNG } from './rule-examples';

const page = (body: string) => `---\ntitle: Partners\n---\n\n${body}\n`;

const NATIVE = {
  'course.yml': 'title: Sample course\n',
  'images/logo.png': TINY_PNG,
  'one/images/map.png': TINY_PNG,
  'one/10-who.md': page('Text.'),
  'two/index.md': page('Text.'),
  'two/plan.pdf': 'A plan.',
};

const JEKYLL = {
  '_config.yml': 'title: Sample course\nbaseurl: /learn\n',
  'images/logo.png': TINY_PNG,
  'modules/one/images/map.png': TINY_PNG,
  'modules/one/_posts/2016-01-02-who.md': page('Text.'),
};

const IN_NATIVE = (body: string) => ({ ...NATIVE, 'one/index.md': page(body) });
const IN_JEKYLL = (body: string) => ({ ...JEKYLL, 'modules/one/_posts/2016-01-01-first.md': page(body) });

describe('what is proposed leads there', () => {
  test.each([
    [IN_NATIVE, 'images/mpa.png', 'images/map.png'],
    [IN_NATIVE, 'map.png', 'images/map.png'],
    [IN_NATIVE, 'logo.png', '../images/logo.png'],
    [IN_NATIVE, 'images/logo.png', '../images/logo.png'],
    [IN_NATIVE, 'paln.pdf', '../two/plan.pdf'],
    [IN_NATIVE, '10-woh.md', '10-who.md'],
    [IN_JEKYLL, 'images/map.png', '{{ site.baseurl }}/modules/one/images/map.png'],
    [IN_JEKYLL, '/images/lgo.png', '{{ site.baseurl }}/images/logo.png'],
    [IN_JEKYLL, '2016-01-02-woh.md', '2016-01-02-who.md'],
  ])('%s: %s', async (course, written, proposed) => {
    const [message, ...others] = await messagesOf(course(`[Our plan](${written})`));
    expect(message).toMatchObject({ ruleId: 'link-broken', note: `Did you mean "${proposed}"?` });
    expect(others).toEqual([]);
    expect(await messagesOf(course(`[Our plan](${proposed})`))).toEqual([]);
  });

  test('a page of another module is told from those of the same name', async () => {
    const [message] = await messagesOf(IN_NATIVE('[Two](../tow/index.md)'));
    expect(message?.note).toBe('Did you mean "../two/index.md"?');
  });
});

test.each(['Worksheet #1.pdf', 'What now?.pdf', '50% off.pdf'])(
  'a file called %s is found by its name',
  async (name) => {
    const files = { ...IN_NATIVE(`[Print it](<files/${name}>)`), [`one/files/${name}`]: 'A form.' };
    expect(await messagesOf(files)).toEqual([]);
  },
);

test.each([
  ['::video[A talk]{src="talk.swf"}', 'talk.swf', 'video-missing', 'left out: .swf files can run programs'],
  [
    '::video[A talk]{src="https://v.example.org" captions="talk.xml"}',
    'talk.xml',
    'media-file',
    'left out: .xml files',
  ],
])('what is there and cannot be packaged is not proposed for itself: %s', async (body, name, ruleId, reason) => {
  const messages = await messagesOf({ ...IN_NATIVE(body), [`one/${name}`]: '<x/>' });
  const message = messages.find((said) => said.ruleId === ruleId);
  expect(message?.reason).toContain(reason);
  expect(message?.note).not.toContain('Did you mean');
});

test('neither is a logo with a script', async () => {
  const [message] = await messagesOf({
    ...IN_NATIVE('Text.'),
    'course.yml': 'title: Sample course\ntheme: { logo: images/logo.svg }\n',
    'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  });
  expect(message).toMatchObject({ ruleId: 'theme-logo', note: expect.stringMatching(/^Save it again/) });
});
