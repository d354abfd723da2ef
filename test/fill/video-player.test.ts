import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { videoPlayer } from '../../src/fill/video-player.ts';

const ID = 'dQw4w9WgXcQ';
const YOUTUBE = `https://www.youtube-nocookie.com/embed/${ID}?rel=0&playsinline=1`;
const VIMEO = 'https://player.vimeo.com/video/76979871?dnt=1&playsinline=1';
const MICROSOFT = 'https://www.microsoft.com/videoplayer/embed/RE4TQop';

describe('the player of a video', () => {
  it.each([
    [`https://www.youtube.com/watch?v=${ID}`, YOUTUBE],
    [`https://youtube.com/watch?list=PL1&v=${ID}&feature=share`, YOUTUBE],
    [`https://m.youtube.com/watch?v=${ID}`, YOUTUBE],
    [`https://youtu.be/${ID}?si=tracking`, YOUTUBE],
    [`https://www.youtube.com/shorts/${ID}`, YOUTUBE],
    [`https://www.youtube.com/live/${ID}`, YOUTUBE],
    [`https://www.youtube.com/embed/${ID}`, YOUTUBE],
    [`https://www.youtube-nocookie.com/embed/${ID}`, YOUTUBE],
    [`https://youtu.be/${ID}?t=90`, `${YOUTUBE}&start=90`],
    [`https://youtu.be/${ID}?t=1h1m30s`, `${YOUTUBE}&start=3690`],
    [`https://youtu.be/${ID}?t=now`, YOUTUBE],
    ['https://vimeo.com/76979871', VIMEO],
    ['https://www.vimeo.com/76979871/', VIMEO],
    ['https://vimeo.com/76979871/8272103f6e', `${VIMEO}&h=8272103f6e`],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', `${VIMEO}&h=8272103f6e`],
    [MICROSOFT, MICROSOFT],
    [
      'https://www.microsoft.com/en-us/videoplayer/embed/RE4TQop',
      'https://www.microsoft.com/en-us/videoplayer/embed/RE4TQop',
    ],
    [`${MICROSOFT}?postJsllMsg=true`, `${MICROSOFT}?postJsllMsg=true`],
  ])('%s is in a frame of its host', (href, src) => {
    expect(videoPlayer(href)).toMatchObject({ kind: 'frame', src });
  });

  it.each([
    ['https://a.example/film.mp4', 'https://a.example/film.mp4'],
    ['https://a.example/film.WebM?x=1#t=3', 'https://a.example/film.WebM?x=1#t=3'],
    ['/film.mp4', 'http://site.example/film.mp4'],
    ['film.webm', 'http://site.example/faq/film.webm'],
  ])('%s is the browser itself', (href, src) => {
    expect(videoPlayer(href, 'http://site.example/faq/')).toEqual({ kind: 'file', src });
  });

  it.each([
    'https://videos.example.com/watch?v=dQw4w9WgXcQ',
    `https://www.youtube.com.evil.example/watch?v=${ID}`,
    `https://evil.example/youtube.com/watch?v=${ID}`,
    `https://www.youtube.com@evil.example/watch?v=${ID}`,
    `https://www.youtube.com:8443/watch?v=${ID}`,
    `http://www.youtube.com/watch?v=${ID}`,
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=../../evil',
    'https://www.youtube.com/@channel',
    'https://vimeo.com/channels/staffpicks',
    'https://www.microsoft.com/videoplayer/',
    'https://www.microsoft.com/videoplayer/embed/../../evil',
    'http://a.example/film.mp4',
    'javascript:alert(1)//.mp4',
    'data:video/mp4,x.mp4',
    'mailto:a@b.example',
    'https://[',
    '',
  ])('%s has none: it is opened', (href) => {
    expect(videoPlayer(href)).toBeUndefined();
  });

  it('is never of another host than the four, whatever the link', () => {
    const link = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.string().map((text) => `https://www.youtube.com/watch?v=${text}`),
      fc.string().map((text) => `https://vimeo.com/1/${text}`),
      fc.string(),
    );
    fc.assert(
      fc.property(link, (href) => {
        const player = videoPlayer(href);
        if (player?.kind !== 'frame') return;
        expect(player.src).toMatch(
          /^https:\/\/(www\.youtube-nocookie\.com\/embed\/[\w-]{11}\?|player\.vimeo\.com\/video\/\d+\?|(www\.)?microsoft\.com\/)/,
        );
        expect(player.src).not.toMatch(/[\s<>"']/);
      }),
      { numRuns: 2000 },
    );
  });
});
