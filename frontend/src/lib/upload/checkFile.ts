// What can be said of a file before it leaves the device. The server looks into it all the same.
import type { Schemas } from '../../api/types';

export type FileType = Schemas['FileType'];

/** The portal's limits; a question may ask for fewer files. */
export const maxSize = 10 * 1024 * 1024;
export const maxFiles = 3;

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['.pdf'],
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
};

/** For an input's `accept`. */
export function acceptOf(types: readonly FileType[]): string {
  return types.flatMap((type) => endings[type]).join(',');
}

export type FileFault = 'type' | 'size' | 'empty' | 'count';

/** Why a file is not sent, if it cannot be taken; `room` is how many more the question takes. */
export function faultOf(
  file: Pick<File, 'name' | 'size'>,
  types: readonly FileType[],
  room: number,
): FileFault | undefined {
  const name = file.name.toLowerCase();
  if (!types.some((type) => endings[type].some((ending) => name.endsWith(ending)))) return 'type';
  if (file.size === 0) return 'empty';
  if (file.size > maxSize) return 'size';
  return room > 0 ? undefined : 'count';
}
