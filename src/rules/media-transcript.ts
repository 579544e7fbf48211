// Rule media-transcript: a video without its words as text.
import { isVideo, playersOf } from './media';
import type { Rule } from './rule';

export const mediaTranscript: Rule = {
  severity: 'info',
  about:
    'A video without a transcript. A transcript serves those who neither see nor hear, who have no time, or whose network has no room for a film (WCAG 1.2.8).',
  bad: `::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  check({ pages }) {
    for (const page of pages) {
      for (const { values, place } of playersOf(page).filter(isVideo)) {
        if (values === undefined || values.transcript) continue;
        page.report('media-transcript', {
          place,
          reason: 'This video has no transcript.',
          note: 'Put its words into a file and name it:  transcript="files/talk.txt"',
        });
      }
    }
  },
};
