import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { decode } from '../../scripts/attribute/decode.ts';
import { type Job, lines as linesOf } from '../../scripts/attribute/jobs.ts';
import { analyseAll } from '../../scripts/attribute/pool.ts';
import { term, words } from '../../scripts/attribute/words/index.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'tests/fixtures/articles/ar.html');

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** The command as a process of its own, so that exit status and streams are the real ones. It speaks English. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const command = ['--no-warnings', join(root, 'scripts/attribute.ts'), ...args];
  return spawn(process.execPath, command, { env: { ...process.env, LC_ALL: 'en', ...env } });
}

function attribute(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = start(args, env);
  const ran = { out: '', err: '' };
  child.stdout.on('data', (data) => (ran.out += data));
  child.stderr.on('data', (data) => (ran.err += data));
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (status) => done({ ...ran, status })));
}

const ESCAPE = '\x1b';

const SENTENCES = [
  'قالت الوزيرة ليلى الحمداني إن السد آمن.',
  'وذكرت مصادر مطلعة أن المهندسين حذروا من تشققات.',
  'ونفى المتحدث باسم الوزارة تلقي أي تحذير.',
];
/** Long enough that three threads are started for them. */
const documents = Array.from({ length: 600 }, (_, id) => ({
  id: `d${id}`,
  unread: 'x'.repeat(5_000),
  lang: 'ar',
  text: Array.from({ length: 1 + (id % 7) }, (_, at) => SENTENCES[(id + at) % 3]).join('\n'),
}));
const lines = documents.map((document) => `${JSON.stringify(document)}\n`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-attribute-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a line in, a line out', { timeout: 60_000 }, () => {
  it('keeps the order and the ids', async () => {
    const { out, status } = await attribute([], lines.join(''));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; attributions: unknown[] });
    expect(answers.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    expect(answers.every(({ attributions }) => attributions.length > 0)).toBe(true);
    expect(status).toBe(0);
  });

  it.each([
    ['a broken line', '{"id": 1, "text": '],
    ['no object', '[1]'],
    ['no text', '{"id": 1}'],
    ['a text that is no string', '{"id": 1, "text": 5}'],
  ])('names %s, skips it and says so at the end', async (_, broken) => {
    const { out, err, status } = await attribute([], `${lines[0]}\n${broken}\n${lines[1]}`);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toMatch(/^line 3: /);
    expect(status).toBe(1);
  });

  it('gives back whatever the id was', async () => {
    const ids = [
      '7',
      '{"a":[1]}',
      'null',
      '12345678901234567890',
      '{"a":[9007199254740993,1.0]}',
      '"\\ud800"',
    ];
    const input = ids.map((id) => `{"id":${id},"text":""}`);
    const { out } = await attribute([], `\uFEFF${[...input, '{"text":""}'].join('\r\n')}`);
    expect(out.trimEnd().split('\n')).toEqual([...ids, 'null'].map((id) => `{"id":${id},"attributions":[]}`));
  });

  it('does not take U+2028 for the end of a line', async () => {
    const { out, status } = await attribute([], '{"id":1,"text":"a\u2028b"}\n');
    expect([out, status]).toEqual(['{"id":1,"attributions":[]}\n', 0]);
  });
});

it('gives up a line that would fill the memory, and reads on', async () => {
  const stream = Readable.from(['ab', 'cd\nab', 'c\r\nabcde\n', '\nabcd', 'e']);
  const found = [];
  for await (const line of linesOf(stream, 4)) found.push(line);
  expect(found).toEqual(['abcd', 'abc', null, '', null]);
});

describe('the same bytes however the work is cut', { timeout: 60_000 }, () => {
  it('on one thread, on three, and split, mapped and merged', async () => {
    const whole = await attribute([], lines.join(''));
    const threads = await attribute(['--jobs', '3'], lines.join(''));
    const parts = await Promise.all(
      [lines.slice(0, 1), lines.slice(1, 334), lines.slice(334)].map((part) => attribute([], part.join(''))),
    );
    expect(threads.out).toBe(whole.out);
    expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
  });
});

describe('what cannot be read', { timeout: 60_000 }, () => {
  it.each([['1'], ['2']])(
    'is named and keeps nothing else from being read, on %s thread(s)',
    async (jobs) => {
      const gone = join(folder, 'gone');
      const bad = [`${gone}.txt`, `${gone}.html`, `${gone}.jsonl`, folder, join(folder, 'half.jsonl')];
      writeFileSync(bad[4]!, `${lines[0]}${lines[1]!.slice(0, 30)}`);
      const { out, err, status } = await attribute(['--jobs', jobs, page, ...bad, page]);
      const ids = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id);
      expect(ids).toEqual([page, 'd0', page]);
      const complaints = err.trimEnd().split('\n');
      expect(complaints.map((line, i) => line.startsWith(bad[i]!))).toEqual(bad.map(() => true));
      expect(status).toBe(1);
    },
  );

  it('is nothing where there is nothing', async () => {
    const empty = ['jsonl', 'txt', 'html'].map((type) => join(folder, `nothing.${type}`));
    for (const file of empty) writeFileSync(file, '');
    const { out, err, status } = await attribute(empty);
    expect(out).toBe(`${JSON.stringify({ id: empty[1], attributions: [] })}\n`);
    expect(err).toBe(`${empty[2]}: no article in this page (empty)\n`);
    expect(status).toBe(1);
  });

  it('cannot move the cursor', async () => {
    const { err } = await attribute([], '{\x1b[2Jbroken');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(err).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  it('is what --out would have emptied', async () => {
    const input = join(folder, 'kept.jsonl');
    writeFileSync(input, lines[0]!);
    const { err, status } = await attribute(['--out', input, input]);
    expect([status, readFileSync(input, 'utf8')]).toEqual([2, lines[0]]);
    expect(err).toContain('--out');
  });
});

describe('--resume', { timeout: 60_000 }, () => {
  it('goes on after the last whole line and ends with the same file', async () => {
    const input = join(folder, 'in.jsonl');
    const output = join(folder, 'out.jsonl');
    writeFileSync(input, [...lines.slice(0, 40), '{broken\n', ...lines.slice(40, 100)].join(''));
    const first = await attribute(['--out', output, input]);
    const whole = readFileSync(output, 'utf8');
    writeFileSync(output, whole.slice(0, Math.floor(whole.length / 2)));
    const second = await attribute(['--out', output, '--resume', input]);
    expect(readFileSync(output, 'utf8')).toBe(whole);
    expect([first.status, second.status]).toEqual([1, 1]);
    const third = await attribute(['--out', output, '--resume', input]);
    expect(readFileSync(output, 'utf8')).toBe(whole);
    expect(third.err).toMatch(/line 41/);
  });

  it('passes over files, and tries again what was no article', async () => {
    const output = join(folder, 'files.jsonl');
    const empty = join(folder, 'empty.html');
    const note = join(folder, 'note.txt');
    writeFileSync(empty, '<p>…</p>');
    writeFileSync(note, SENTENCES.join('\n'));
    await attribute(['--out', output, empty, page, note]);
    const whole = readFileSync(output, 'utf8');
    writeFileSync(output, whole.slice(0, whole.indexOf('\n') + 1));
    const { err, status } = await attribute(['--out', output, '--resume', empty, page, note]);
    expect(readFileSync(output, 'utf8')).toBe(whole);
    expect(err).toMatch(/empty\.html: no article/);
    expect(status).toBe(1);
  });

  it('knows ids of 64 bits again', async () => {
    const input = ['12345678901234567890', '12345678901234567891'].map((id) => `{"id":${id},"text":""}\n`);
    const output = join(folder, 'ids.jsonl');
    writeFileSync(output, '{"id":12345678901234567890,"attributions":[]}\n');
    const { status } = await attribute(['--out', output, '--resume'], input.join(''));
    expect([status, readFileSync(output, 'utf8').trimEnd().split('\n')]).toEqual([
      0,
      ['{"id":12345678901234567890,"attributions":[]}', '{"id":12345678901234567891,"attributions":[]}'],
    ]);
  });

  it('is told of when Ctrl-C stops a run', async () => {
    const output = join(folder, 'stopped.jsonl');
    const child = start(['--out', output, '--progress']);
    const told = { err: '' };
    const ended = new Promise((done) => child.on('close', (_, signal) => done(signal)));
    child.stderr.on('data', (data) => {
      told.err += data;
      // Its first line of progress: it reads.
      if (!child.killed) child.kill('SIGINT');
    });
    // Never ended, so that the run cannot come to its own end; what it had not read when it was stopped is lost.
    child.stdin.on('error', () => {});
    child.stdin.write(lines.join(''));
    expect(await ended).toBe('SIGINT');
    expect(told.err).toMatch(/documents[^\n]*\nStopped\. The same command with --resume goes on/);
    await attribute(['--out', output, '--resume'], lines.join(''));
    expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(lines.length);
  });

  const another = '{"id":"another","attributions":[]}\n';
  it.each<[what: string, written: string, input: string | undefined, files: string[]]>([
    ['from other lines', another, lines[0], []],
    ['from more of them', `{"id":"d0","attributions":[]}\n${another}`, lines[0], []],
    ['from other files', another, undefined, [page]],
  ])('refuses an output that was made %s, and leaves it as it is', async (_, written, input, files) => {
    const output = join(folder, 'other.jsonl');
    writeFileSync(output, written);
    const { err, status } = await attribute(['--out', output, '--resume', ...files], input);
    expect(err).toMatch(/was not made from this input/);
    expect(status).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe(written);
  });
});

describe('what else it reads and writes', { timeout: 60_000 }, () => {
  it('reads a web page through the article finder', async () => {
    const { out } = await attribute(['--format', 'annotations', page]);
    const { items } = JSON.parse(out) as { items: { target: { selector: { exact: string }[] }[] }[] };
    const quotes = items.flatMap(({ target }) => target.map(({ selector }) => selector[0]!.exact));
    expect(quotes.join('\n')).toContain('السد آمن ولا شيء يدعو إلى إخلاء القرى المجاورة');
    expect(quotes.join('\n'), 'a comment under the article').not.toContain('الماء وصل إلى المدرسة');
  });

  it('reads a web page or a plain text on stdin when it is told so', async () => {
    const named = await attribute([page]);
    const piped = await attribute(['--input', 'html'], readFileSync(page, 'utf8'));
    expect(JSON.parse(piped.out)).toEqual({ ...JSON.parse(named.out), id: '-' });
    const plain = await attribute(['--input', 'text', '--format', 'list'], SENTENCES[0]);
    expect(plain.out).toContain('الوزيرة ليلى الحمداني');
    const untold = await attribute([], '<!doctype html>');
    expect(untold.err).toContain('--input html');
  });

  it.each<[what: string, bytes: Uint8Array]>([
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(SENTENCES[0]!)])],
    ['UTF-16', Buffer.from(`\uFEFF${SENTENCES[0]}`, 'utf16le')],
  ])('reads a text with %s', (_, bytes) => expect(decode(bytes, 'text')).toBe(SENTENCES[0]));

  it.each([
    ['<meta charset="windows-1256">', [0xdd, 0xed], 'في'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">', [0xe1, 0xea], 'في'],
    ['<meta charset=utf-8>', [0xd9, 0x81], 'ف'],
    ['<meta charset=nonsense>', [0xd9, 0x81], 'ف'],
    ['<meta charset=utf-16>', [0xd9, 0x81], 'ف'],
  ])('reads a page that says %s', (head, bytes, word) => {
    expect(decode(Buffer.concat([Buffer.from(head), Buffer.from(bytes)]), 'html')).toBe(head + word);
  });

  it('does not take a text of another encoding for UTF-8', () => {
    expect(() => decode(new Uint8Array([0xdd, 0xed]), 'text')).toThrow(words.notUtf8);
  });

  it('explains also why it found nothing', async () => {
    const { out } = await attribute(['--explain'], '{"text":"وصل الوزير إلى العاصمة."}');
    expect(out).toMatch(/no rule proposed anything/);
  });

  it('says in a line that it cannot write', async () => {
    const { err, status } = await attribute(['--out', join(folder, 'no/such/folder.jsonl'), page]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('writes a list for people', async () => {
    const { out } = await attribute(['--format', 'list', page]);
    expect(out).toContain('ليلى الحمداني');
    expect(out).toMatch(/✕ Denial/);
  });

  it.each([1, 2])(
    'colours it where it is asked to, on %i thread(s), and not by what an article says',
    async (workers) => {
      const text = `\x1b[2J\n${SENTENCES[0]}`;
      const job: Job = { name: 'line 1', kind: 'line', line: JSON.stringify({ text }), bytes: text.length };
      const print = async (colours: boolean) => {
        for await (const { outcome } of analyseAll(
          Readable.from([job]),
          { format: 'list', colours },
          workers,
        ))
          return 'text' in outcome ? outcome.text : outcome.error;
      };
      expect(await print(true)).toContain(`${ESCAPE}[32m● ${term('sourced')}`);
      expect(await print(false)).not.toContain('\x1b');
      expect(await print(true)).not.toContain('\x1b[2J');
    },
  );

  it('counts positions of W3C annotations in code points', async () => {
    const text = `😀😀 ${SENTENCES[0]}`;
    const { out } = await attribute(
      ['--format', 'annotations'],
      JSON.stringify({ id: 'a', text, lang: 'ar' }),
    );
    const { items } = JSON.parse(out);
    const [quote, position] = items[0].target[0].selector;
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
  });

  it('says where an article was published, in an IRI', async () => {
    const saved = join(folder, 'saved page.html');
    const address = 'https://news.example/2026/dam';
    writeFileSync(
      saved,
      readFileSync(page, 'utf8').replace('<head>', `<head><link rel="canonical" href="${address}">`),
    );
    const lines = [{ id: address }, { id: 'an id' }, { id: { n: 1 } }].map((id) =>
      JSON.stringify({ ...id, text: SENTENCES[0] }),
    );
    const { out } = await attribute(['--format', 'annotations', saved, '-'], lines.join('\n'));
    const sources = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).items[0].target[0].source);
    expect(sources).toEqual([
      address,
      address,
      'urn:isnad:document:an%20id',
      'urn:isnad:document:%7B%22n%22%3A1%7D',
    ]);
  });

  it('speaks to people in the language of their system, and to programs in none', async () => {
    const arabic = { LC_ALL: 'ar_EG.UTF-8' };
    const help = await attribute(['--help'], '', arabic);
    expect(help.out).toMatch(/خيارات/);
    const list = await attribute(['--format', 'list', page], '', arabic);
    expect(list.out).toMatch(/✕ نفي/);
    const broken = await attribute([], '{broken', arabic);
    expect(broken.err).toMatch(/^السطر 1: ليس JSON/);
    const [here, there] = await Promise.all([attribute([page], '', arabic), attribute([page])]);
    expect(here.out).toBe(there.out);
  });

  it.each([
    ['says that npm has written into the output', 'notice', /npm run -s attribute/],
    ['says nothing where npm was silent', 'silent', /^$/],
  ])('%s', async (_, npm_config_loglevel, said) => {
    const npm = { npm_lifecycle_event: 'attribute', npm_config_loglevel };
    const { out, err, status } = await attribute([], '{"id":7,"text":""}', npm);
    expect(err.trim()).toMatch(said);
    expect([out, status]).toEqual(['{"id":7,"attributions":[]}\n', 0]);
  });

  it.each([[['--format', 'xml']], [['--input', 'xml']], [['--jobs', '0']], [['--resume']], [['--nonsense']]])(
    'refuses %j',
    async (args) => {
      const { status, err } = await attribute(args);
      expect([status, err === '']).toEqual([2, false]);
    },
  );
});
