import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import type { BlockImage } from '../../../shared/model/article.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import styles from './picture.module.css';

/** Gives the bytes of a picture by their hash; null when the case does not hold them. */
export type ReadPicture = (sha256: Sha256) => Promise<ArrayBuffer | null>;

/** A picture is fetched when it comes this near to what is in sight, CSS pixels: about a screen ahead. */
const AHEAD = 800;

/** Most pixels that are decoded: 50 million take 200 MB, and no camera of the press makes more. A file's header may claim any number. */
const MOST_PIXELS = 50_000_000;

/** Pictures up to this many times as high as wide are kept within the window's height; longer ones are charts to be scrolled. */
const TALL = 2;

type Loading =
  | { readonly status: 'waiting' }
  | { readonly status: 'there'; readonly url: string }
  | { readonly status: 'failed'; readonly reason: string };

/**
 * Draws a picture that the file held, with its place kept free beforehand so that no word moves when it comes. It stands outside of
 * the block's own element: no offset counts it.
 */
export function Picture(props: {
  readonly image: BlockImage;
  readonly alt: string;
  readonly isFurniture: boolean;
  readonly read: ReadPicture;
}) {
  const { image, read } = props;
  const { sha256, mime, width, height } = image;
  const frame = useRef<HTMLDivElement>(null);
  const isTooLarge = width * height > MOST_PIXELS;
  const isNear = useNear(frame, !isTooLarge);
  const [loading, setLoading] = useState<Loading>({ status: 'waiting' });
  useEffect(() => {
    if (!isNear) return;
    let url: string | null = null;
    let isGone = false;
    const load = async () => {
      const bytes = await read(sha256);
      if (isGone) return;
      if (!bytes) {
        setLoading({
          status: 'failed',
          reason: 'The bytes of this picture are missing from the case. Verify the case.',
        });
        return;
      }
      url = URL.createObjectURL(new Blob([bytes], { type: mime }));
      setLoading({ status: 'there', url });
    };
    load().catch((error: unknown) => {
      if (!isGone) setLoading({ status: 'failed', reason: `This picture could not be read: ${String(error)}` });
    });
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
      setLoading({ status: 'waiting' });
    };
  }, [isNear, read, sha256, mime]);

  const megapixels = Math.round((width * height) / 1_000_000).toLocaleString();
  const reason = isTooLarge
    ? `This picture of ${megapixels} million pixels is too large to be drawn here. Save the original file to look at it.`
    : loading.status === 'failed'
      ? loading.reason
      : null;
  const shape = {
    '--picture-width': `${width}px`,
    '--picture-ratio': `${width} / ${height}`,
    '--picture-most': height / width > TALL ? '100%' : `calc(76vh * ${(width / height).toFixed(4)})`,
  } as CSSProperties;
  return (
    <div
      ref={frame}
      className={styles.picture}
      style={shape}
      data-furniture={props.isFurniture || undefined}
      data-there={loading.status === 'there' || undefined}
      data-failed={reason !== null || undefined}
    >
      {loading.status === 'there' && reason === null ? (
        <img
          src={loading.url}
          alt={props.alt}
          width={width}
          height={height}
          decoding="async"
          draggable={false}
          onError={() =>
            setLoading({ status: 'failed', reason: 'This picture cannot be drawn: its bytes are damaged or cut off.' })
          }
        />
      ) : null}
      {reason ? <span className={styles.reason}>{reason}</span> : null}
    </div>
  );
}

/** Whether an element has come near to what is in sight; once it has, it stays so. */
function useNear(element: RefObject<HTMLElement | null>, isWatched: boolean): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched || !isWatched || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsNear(true);
      },
      { root: watched.closest('[data-scroller]'), rootMargin: `${AHEAD}px 0px` },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, isWatched, isNear]);
  return isNear;
}
