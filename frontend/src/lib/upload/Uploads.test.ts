import { acceptOf, faultOf, maxSize } from './checkFile';
import { dispositionOf } from './sendFile';
import { Uploads, type UploadCalls } from './Uploads';

const file = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

/** A queue whose sendings end when the test says so. */
function setUp() {
  const sendings: {
    name: string;
    key: string;
    signal: AbortSignal;
    progress: (sent: number) => void;
    end: () => void;
    fail: (error: unknown) => void;
  }[] = [];
  let settled = 0;
  const send: UploadCalls['send'] = (upload, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      sendings.push({
        name: upload.file.name,
        key: upload.key,
        signal,
        progress: onProgress,
        end: resolve,
        fail: reject,
      });
    });
  const uploads = new Uploads();
  uploads.connect({
    send,
    onSettled: () => {
      settled += 1;
      return Promise.resolve();
    },
  });
  return { uploads, sendings, settled: () => settled };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));
const states = (uploads: Uploads) => uploads.list().map(({ state }) => state);

describe('files on their way', () => {
  it('go one at a time, and leave the list once the server keeps them', async () => {
    const { uploads, sendings, settled } = setUp();
    uploads.add('portfolio', [file('a.pdf'), file('b.pdf')]);
    expect(states(uploads)).toEqual(['sending', 'waiting']);
    sendings[0]?.progress(3);
    expect(uploads.list()[0]).toMatchObject({ sent: 3, state: 'sending' });
    sendings[0]?.progress(8);
    expect(states(uploads)).toEqual(['checking', 'waiting']);
    sendings[0]?.end();
    await soon();
    expect(sendings.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    expect(states(uploads)).toEqual(['sending']);
    sendings[1]?.end();
    await soon();
    expect(uploads.list()).toEqual([]);
    expect(settled()).toBe(2);
  });

  it('stay when they fail, and are sent again under the same key', async () => {
    const { uploads, sendings } = setUp();
    uploads.add('portfolio', [file('a.pdf'), file('b.pdf')]);
    sendings[0]?.fail(new TypeError('no network'));
    await soon();
    expect(states(uploads)).toEqual(['failed', 'sending']);
    sendings[1]?.end();
    await soon();
    const [failed] = uploads.list();
    expect(failed?.file.name).toBe('a.pdf');
    uploads.retry(failed?.key ?? '');
    expect(sendings[2]?.key).toBe(sendings[0]?.key);
    sendings[2]?.end();
    await soon();
    expect(uploads.list()).toEqual([]);
  });

  it('are cut when cancelled, and the next goes', async () => {
    const { uploads, sendings, settled } = setUp();
    uploads.add('portfolio', [file('a.pdf'), file('b.pdf'), file('c.pdf')]);
    uploads.cancel(uploads.list()[1]?.key ?? '');
    expect(sendings[0]?.signal.aborted).toBe(false);
    uploads.cancel(uploads.list()[0]?.key ?? '');
    await soon();
    expect(sendings[0]?.signal.aborted).toBe(true);
    expect(sendings.map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf']);
    // It may have arrived before it was cut: the page reads again.
    expect(settled()).toBe(1);
  });
});

describe('a file before it leaves', () => {
  const of = (name: string, size: number) => ({ name, size });

  it('is refused by its type, its size or their number', () => {
    expect(faultOf(of('CV.PDF', 10), ['pdf'], 1)).toBeUndefined();
    expect(faultOf(of('photo.jpeg', 10), ['pdf', 'jpeg'], 1)).toBeUndefined();
    expect(faultOf(of('cv.docx', 10), ['pdf'], 1)).toBe('type');
    expect(faultOf(of('cv.pdf', 0), ['pdf'], 1)).toBe('empty');
    expect(faultOf(of('cv.pdf', maxSize), ['pdf'], 1)).toBeUndefined();
    expect(faultOf(of('cv.pdf', maxSize + 1), ['pdf'], 1)).toBe('size');
    expect(faultOf(of('cv.pdf', 10), ['pdf'], 0)).toBe('count');
    expect(acceptOf(['pdf', 'jpeg'])).toBe('.pdf,.jpg,.jpeg');
  });

  it('is named in a header whatever its name', () => {
    const name = 'Étude (n°4)’s\r\n\0 *.pdf';
    const header = dispositionOf(name);
    expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9.%_~!-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name);
    expect(dispositionOf('a\ud800.pdf')).toBe("attachment; filename*=UTF-8''a.pdf");
  });
});
