// English.
import type { ScaffoldWords } from './words';

const objectives = `:::objectives

- Name three things that you will do differently
- Explain one of them to a colleague

:::`;

export const en: ScaffoldWords = {
  firstModule: 'My first module',

  page: `Say in the first sentence what this page is about. Keep paragraphs short, and put one idea in each.

## A heading for each part

- A list is easier to read than a long sentence.
- Two or three words in **bold** help a reader who is in a hurry.

:::note[Good to know]

A note holds what is useful but not needed.

:::`,

  quiz: `:::quiz{#{id} pass=80}

### What marks the right answer in a quiz?

- [x] An x in the box
  > Right: the box with the x is the right one.
- [ ] Bold words
  > Bold words are only bold. Look at the boxes.
- [ ] The first line
  > The right answer can stand anywhere. Look at the boxes.

> **Hint:** Look at the source of this page.

### A page is read to its end before it counts

- [x] True
- [ ] False

> **Explanation:** Opening a page is not reading it.

:::`,

  worksheet: `Take your time: you can come back to this page, and print or download what you wrote in the workbook.

:::worksheet{#{id}}

### {title}

What do you want to remember from this module?

____
____

The first thing that I will try is: ____

| What I will do | With whom | By when |
| --- | --- | --- |
|  |  | {date} |

:::`,

  modules: {
    plain: {
      index: `Say in two or three sentences what learners will get from this module, and how long it takes.

${objectives}`,
      pages: [
        {
          name: 'first-topic',
          title: 'The first topic',
          body: `Say in the first sentence what this page is about.

:::example[How it looks in practice]

Tell a short story from a library here. A reader remembers it longer than a rule.

:::`,
        },
      ],
    },

    webinar: {
      index: `Say in two or three sentences what the webinar was about and for whom it is useful.

:::event[The webinar]

- Date: 15 January 2026
- Time: 2:00 PM – 3:00 PM
- Time zone: Eastern Time, North America
- Presenter: The name of the person who spoke
- Recording: [Watch the recording](https://video.example.org/our-webinar)

:::

${objectives}`,
      pages: [
        {
          name: 'what-was-said',
          title: 'What was said',
          body: `Sum up the webinar for those who have no hour: three to five points, each with the minute at which it comes up.

- **Minute 5:** The first point.
- **Minute 20:** The second point.`,
        },
        {
          name: 'learner-guide',
          title: 'Learner guide',
          body: `:::worksheet{#learner-guide}

### Before you watch

What would you like to be able to do after this hour?

____
____

### While you watch

What could work in your library?

- ____

### Afterwards

The first thing that I will try is: ____

:::`,
        },
      ],
    },

    guide: {
      index: `Say in two or three sentences what this guide helps a team to do. It can be filled in alone or together.

${objectives}`,
      pages: [
        {
          name: 'where-we-are',
          title: 'Where we are',
          body: `:::worksheet{#where-we-are}

### Where we are

Whom does your library reach today?

____
____

Whom does it not reach yet?

____
____

| Partner | What they do well | What we could do together |
| --- | --- | --- |
|  |  |  |

:::`,
        },
        {
          name: 'our-plan',
          title: 'Our plan',
          body: `:::worksheet{#our-plan}

### Our plan

In a year, people will say that our library ____

| Next step | Who | By when |
| --- | --- | --- |
|  |  | {date} |

:::`,
        },
      ],
    },

    kwl: {
      index: `Say in two or three sentences what this module is about. Before you read on, fill in the first two columns.

${objectives}

:::worksheet{#k-w-l}

### What I know, and what I want to know

| What I **know** | What I **want** to learn | What I **learned** {later} |
| --- | --- | --- |
|  |  |  |

:::`,
      pages: [
        {
          name: 'first-topic',
          title: 'The first topic',
          body: 'Say in the first sentence what this page is about.',
        },
        {
          name: 'what-i-learned',
          title: 'What I learned',
          body: `Look at what you wanted to learn. Now fill in the last column.

::worksheet{show="k-w-l" column="What I learned"}`,
        },
      ],
    },
  },
};
