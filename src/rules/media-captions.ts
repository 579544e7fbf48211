// Rule media-captions: a video of which nobody has said where its captions come from.
import { isVideo, playersOf } from './media';
import type { Rule } from './rule';

export const mediaCaptions: Rule = {
  severity: 'info',
  about:
    'A video without captions, or with captions that nobody has looked at. Captions are a duty (WCAG 1.2.2), and those that a host makes by itself are often wrong.',
  bad: `::video[Asset mapping explained]{src="https://video.example.org/1" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  check({ pages }) {
    for (const page of pages) {
      for (const player of playersOf(page).filter(isVideo)) {
        if (player.values?.captions) continue;
        page.report('media-captions', {
          place: player.place,
          reason: 'Nothing says that this video has captions.',
          note: player.values
            ? 'Name their file,  captions="files/talk.vtt"  – or, when you have checked the captions of its host, write  captions="reviewed"'
            : `Write it as  ::video[Title]{src="${player.src}" captions="reviewed"}  when you have checked the captions of its host.`,
        });
      }
    }
  },
};
