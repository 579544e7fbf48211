// A course in memory with every construct of the authoring language that needs no answers, for what every page must have.
import type { CourseFiles } from '../../src/read/course-files';
import { courseOf, longText } from './memory-course';

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="260"><rect width="640" height="260" fill="#cde"/></svg>`;

const WORDS = `
Straight "quotes", an [inner link](10-boxes.md), a [link out](https://library.example.org/), *stress*, **weight**, ~~gone~~,
\`code\`, <kbd>Enter</kbd>, <abbr title="State Library">SL</abbr>, <mark>marked</mark>, H<sub>2</sub>O, and a note.[^1]

- One
  - Inner
    1. Innermost
- Two

1. First
2. Second

- [x] Called the food bank
- [ ] Read the report

> A quotation that runs on, so that it has more than a line even in a window that is not wide at all.

| Partner | What they bring | What they need |
| --- | :-: | ---: |
| Food bank | Trust, volunteers, a van on Tuesdays | Rooms, printing, a calendar |
| A-very-long-word-that-no-column-has-room-for | x | y |

## Second level

### Third level

#### Fourth level

![Two circles that overlap](images/circles.svg)

---

\`\`\`js
// A comment
const answer = 42; const text = 'a rather long string that goes on and on past the edge of its column';
\`\`\`

Averyverylongwordwithoutanyplacetobreakitwhichsomelanguagesandmostwebaddressesarequitelikelytohavesomewhere

[^1]: The note, with a [link](https://library.example.org/note).
`;

const BOXES = `
:::objectives

- Recognize three kinds of partner
- Draw a map of them

:::

:::note

Without a title.

:::

:::note[With a title]

### And a heading

:::

:::example[A case from the coast]

Words.

:::note

A note within.

:::

:::

:::card[To remember]

Ask first.

:::

:::reveal[What would you say?]

There is no single answer that is folded away.

:::

:::activity[Map your street]

1. Walk around the block.

:::
`;

const MEDIA = `
::video[How a seed library began]{src="https://www.youtube.com/watch?v=abcdefghijk" captions="reviewed" transcript="files/words.txt" duration="4:10"}

::video[A talk in the package]{src="files/talk.mp4" captions="files/talk.vtt" transcript="files/words.txt" duration="1:02:00"}

:::resources[For your desk]

- [The words](files/words.txt) (text, English)
- [Markdown reference](https://commonmark.org/help/) (website, English)

:::

:::event[Story time for all ages]

- Date: 12 May 2026
- Time zone: Eastern Daylight Time
- Presenter: A storyteller
- Presenter: A children’s librarian
- Recording: [Watch the recording](https://video.example.org/story-time)

:::

<div class="callout case_study" markdown="1">

## An older block

Text in it.

</div>

<details><summary>Raw HTML</summary><p>Folded away as well.</p></details>

<table><caption>A raw table</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
`;

/** Four pages: words, boxes, media, and one long one that ends it. */
export const everyConstruct: CourseFiles = courseOf(
  {
    index: { title: 'Words of every kind', text: WORDS },
    '10-boxes': { title: 'Boxes: notes, cards and “the rest”', text: BOXES },
    '20-media': { title: 'Players, lists and older blocks', text: MEDIA },
    '30-end': { title: 'The end', text: longText(12) },
  },
  {
    'module/images/circles.svg': PICTURE,
    'module/files/words.txt': 'The spoken words.',
    'module/files/talk.mp4': 'not really a film',
    'module/files/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n',
  },
);
