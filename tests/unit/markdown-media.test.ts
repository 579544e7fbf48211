// Players and pictures: what their addresses stand for, and what is shown in place of one that is not there.
import { describe, expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { playerFor } from '../../src/markdown/html/players';
import { memoryFiles } from '../../src/read/course-files';
import { withoutAdvice } from './advice';
import { testResources } from './course-world';
import { filesOf } from './rule-examples';

async function compiled(contents: Readonly<Record<string, string | Uint8Array>>) {
  const files = memoryFiles('sample', contents);
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  return compileModule(course, found, { files, resources: testResources(), format: formats.scorm12, strict: false });
}

/** The page's HTML, and what its author is told: `rule: reason`. */
async function show(body: string): Promise<{ html: string; said: string[] }> {
  const { module, messages } = await compiled(filesOf(body));
  return {
    html: module.pages[0]?.html ?? '',
    said: withoutAdvice(messages).map(({ ruleId, reason }) => `${ruleId}: ${reason}`),
  };
}

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/';
const WATCH = 'https://www.youtube.com/watch?v=';

describe('the player for', () => {
  test.each([
    ['https://youtu.be/abc/', `${YOUTUBE}abc`, `${WATCH}abc`],
    ['https://youtu.be/abc/more?t=75', `${YOUTUBE}abc?start=75`, `${WATCH}abc&t=75s`],
    ['https://www.youtube.com/watch?v=a-b_c&list=PL1', `${YOUTUBE}a-b_c`, `${WATCH}a-b_c`],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      `${YOUTUBE}videoseries?list=PL1`,
      'https://www.youtube.com/playlist?list=PL1',
    ],
    [
      'https://www.youtube.com/playlist?list=PL1',
      `${YOUTUBE}videoseries?list=PL1`,
      'https://www.youtube.com/playlist?list=PL1',
    ],
    ['https://vimeo.com/1', 'https://player.vimeo.com/video/1?dnt=1', 'https://vimeo.com/1'],
    ['https://vimeo.com/1/abc', 'https://player.vimeo.com/video/1?h=abc&dnt=1', 'https://vimeo.com/1/abc'],
    [
      'https://player.vimeo.com/video/1?h=abc#t=5s',
      'https://player.vimeo.com/video/1?h=abc&dnt=1',
      'https://vimeo.com/1/abc',
    ],
    ['https://vimeo.com/channels/staff/12', 'https://player.vimeo.com/video/12?dnt=1', 'https://vimeo.com/12'],
  ])('%s', (address, frame, page) => {
    expect(playerFor(address, {})).toMatchObject({ video: true, frame, page });
  });

  test.each([
    'https://youtu.be/…',
    'https://youtu.be/',
    'https://www.youtube.com/watch?v=%22onload',
    'https://www.youtube.com/embed/videoseries',
    'https://www.youtube.com/@library',
    'https://vimeo.com/about',
  ])('%s is a link alone', (address) => {
    expect(playerFor(address, {})).toEqual({
      video: true,
      page: new URL(address).href,
      host: new URL(address).hostname,
      unreadable: true,
    });
  });

  test('an unreadable address is reported where it stands', async () => {
    const { html, said } = await show('::video[Talk]{src="https://youtu.be/…"}');
    expect(said).toEqual([expect.stringMatching(/^video-missing: .*youtu\.be.*a link without a player\.$/)]);
    expect(html).toContain('Talk');
    expect(html).not.toContain('data-embed-src');
  });
});

describe('a recording', () => {
  test.each([
    ['<video src="files/talk.mp4"></video>', 'talk.mp4'],
    ['<video title="The talk"><source src="files/talk.mp4"></video>', 'The talk'],
    ['<audio src="files/talk.mp3"></audio>', 'talk.mp3'],
    ['<p>Before <video src="files/talk.mp4"></video> after</p>', 'talk.mp4'],
  ])('that is not there leaves words, no dead player: %s', async (body, name) => {
    const { html, said } = await show(body);
    expect(html).toContain(`<p><span class="unavailable">Not available: ${name}</span></p>`);
    expect(html).not.toMatch(/<(video|audio|source)|<p>[^/]*<p>/);
    expect(said).toEqual([expect.stringMatching(/^video-missing: There is no recording "files\/talk/)]);
  });

  test('one source of two is enough', async () => {
    const { html } = await show('<video><source src="files/talk.mp4"><source src="files/guide.txt"></video>');
    expect(html).toMatch(/<video[^>]*><source src="assets\/files\/guide\.txt"><\/video>/);
  });

  test('without an address is said to have none', async () => {
    expect((await show('<audio></audio>')).said).toEqual(['video-missing: This player has no address of a recording.']);
  });

  test('for the ear, on another website, is no video', async () => {
    const { html } = await show('<audio title="The talk" src="https://sound.example.org/talk.mp3"></audio>');
    expect(html).toContain('Open “The talk” on sound.example.org');
    expect(html).not.toMatch(/Play|video/);
  });
});

describe('a picture', () => {
  test('with a width in percent keeps its own size', async () => {
    const { html } = await show('<img src="images/map.png" alt="A map" width="50%">');
    expect(html).toContain('<img src="assets/images/map.png" alt="A map" width="1" height="1">');
    expect((await show('<img src="images/map.png" alt="A map" width="50px">')).html).toContain(
      'width="50" height="50"',
    );
  });

  test('without alternative text that is not there shows its name', async () => {
    const { html, said } = await show('![](images/my%20plan.png)');
    expect(html).toBe('<p><span class="unavailable">my plan.png</span></p>');
    expect(said).toContain(`img-missing: There is no picture "images/my plan.png"; its file's name is shown instead.`);
  });

  test.each(['plan.heic', 'plan.TIF', 'plan.docx'])('%s, which browsers do not show, is its words', async (name) => {
    const files = { ...filesOf(`![A plan](images/${name})`), [`module/images/${name}`]: 'ftypheic' };
    const { module, messages, package: made } = await compiled(files);
    expect(module.pages[0]?.html).toContain('<span class="unavailable">A plan</span>');
    expect(messages.find(({ ruleId }) => ruleId === 'img-missing')?.note).toContain('JPEG or PNG');
    expect(made?.files.map(({ path }) => path).join()).not.toContain('plan.');
  });

  test.each(['form.html', '-.html', 'form.ｈｔｍｌ', 'form.PHｐ', 'form.xml', 'plan.ｓｖｇ'])(
    '%s, linked, runs nothing in the LMS',
    async (name) => {
      const files = {
        ...filesOf(`[The form](<files/${name}>)`),
        [`module/files/${name}`]: '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      };
      const { module, messages, package: made } = await compiled(files);
      expect(module.pages[0]?.html).toBe('<p>The form</p>');
      expect(messages.map(({ ruleId }) => ruleId)).toContain('asset-unsafe');
      expect(made?.files.filter(({ path }) => path.startsWith('assets/'))).toEqual([]);
    },
  );

  test.each(['More…/plan.txt', 'Vol. 1./plan.txt', 'plan.'])(
    '%s, whose name ends with a dot, is in the package',
    async (name) => {
      const { package: made } = await compiled({ ...filesOf(`[It](<files/${name}>)`), [`module/files/${name}`]: 'It' });
      const [asset] = made?.files.filter(({ path }) => path.startsWith('assets/')) ?? [];
      expect(asset?.path).toMatch(/^assets\/files\/(More\/plan\.txt|Vol\.-1\/plan\.txt|plan)$/);
    },
  );

  test('without alternative text that is refused shows its name', async () => {
    const files = { ...filesOf('![](images/plan.svg)'), 'module/images/plan.svg': '<svg onload="x"/>' };
    const { module, messages } = await compiled(files);
    expect(module.pages[0]?.html).toContain('<span class="unavailable">plan.svg</span>');
    expect(messages.find(({ ruleId }) => ruleId === 'asset-unsafe')?.reason).toContain("Its file's name is shown");
  });
});

test('a link to a place that its own page has not is said to be plain text', async () => {
  const { html, said } = await show('[x](#nope)');
  expect(html).toBe('<p>x</p>');
  expect(said).toEqual(['link-broken: The page has no heading or place "nope"; the link is shown as plain text.']);
});
