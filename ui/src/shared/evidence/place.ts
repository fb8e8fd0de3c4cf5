/** Where a file is, in words: here, at the server, on its way, or still with whoever attached it. */
import type { EvidenceLine, FileLine } from '../../api/types';
import { t } from '../i18n';
import { nameParts } from '../text/fold';
import { number } from '../time/format';

/** 48 kB; 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${number(bytes)} B`;
  return bytes < 1_000_000 ? `${number(Math.round(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}

type Placed = Pick<FileLine, 'moved' | 'by'> & { place: string | null; size: number | null; refused: EvidenceLine['refused'] };

export function placeWords({ place, moved, size, by, refused }: Placed): string {
  const way = { moved: sizeWords(moved), size: sizeWords(size ?? 0) };
  switch (place) {
    case 'both':
      return t('file-both');
    case 'here':
      return refused ? t('file-refused') : moved > 0 ? t('file-sending', way) : t('evidence-only-here');
    case 'arriving':
      return moved > 0 ? t('file-arriving-part', way) : t('file-arriving');
    case 'server':
      return t('file-server');
    default:
      return by === '' ? t('file-away') : t('file-away-by', { by: nameParts(by).given });
  }
}
