/**
 * `npm run -s attribute`: who said what, for documents on stdin or in files.
 * One document in, one line out, in the same order; a broken line is named on stderr and skipped.
 */

import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { complaintOf } from './attribute/complaints.ts';
import { FORMATS, type Format } from './attribute/formats/index.ts';
import { INPUTS, type Input, jobsOf } from './attribute/jobs.ts';
import { analyseAll } from './attribute/pool.ts';
import { createProgress } from './attribute/progress.ts';
import { passOverDone } from './attribute/resume.ts';

const HELP = `attribute [options] [FILE...]

Reads JSON lines ({"id", "text", "lang"?}) on stdin or in .jsonl files, web pages (.html), and plain
texts (any other file). Writes one line a document: {"id", "attributions": [...]}.

  --input KIND           what is read, whatever its name: jsonl, html or text (a page on stdin)
  --format jsonl         that (where the output is no terminal)
  --format annotations   a W3C annotation page a line
  --format list          for people, in colours (where it is one)
  --explain              which rule fired where, and what competed
  --jobs N               worker threads at most (1)
  --out FILE             write there instead of stdout
  --resume               with --out: go on where an earlier run of the same input stopped
  --progress             tell how far it is even when stderr is no terminal
  --help

Exit status: 0 all well, 1 some documents were skipped, 2 the command itself was wrong.`;

class Misuse extends Error {}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      input: { type: 'string' },
      format: { type: 'string' },
      explain: { type: 'boolean', default: false },
      jobs: { type: 'string', short: 'j', default: '1' },
      out: { type: 'string', short: 'o' },
      resume: { type: 'boolean', default: false },
      progress: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { out, resume } = values;
  const people = out === undefined && process.stdout.isTTY;
  const format = values.explain ? 'explain' : (values.format ?? (people ? 'list' : 'jsonl'));
  if (values.input !== undefined && !isInput(values.input))
    throw new Misuse(`--input is one of ${Object.keys(INPUTS).join(', ')}`);
  if (!isFormat(format)) throw new Misuse(`--format is one of ${FORMATS.join(', ')}`);
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Misuse('--jobs is a whole number from 1');
  if (resume && out === undefined) throw new Misuse('--resume needs --out, the file to go on with');
  if (resume && format !== 'jsonl') throw new Misuse('--resume goes with --format jsonl');
  if (out !== undefined && positionals.some((file) => resolve(file) === resolve(out)))
    throw new Misuse(`${out} is an input: --out would empty it`);
  const colours = people && process.stdout.hasColors();
  return { ...values, input: values.input, format, colours, jobs, out, resume, files: positionals };
}

const isInput = (name: string): name is Input => Object.hasOwn(INPUTS, name);
const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

/** Whether npm has written lines of its own to our stdout, as `npm run` does unless it is told to be silent. */
const npmSpokeFirst = ({ npm_lifecycle_event, npm_config_loglevel }: NodeJS.ProcessEnv) =>
  npm_lifecycle_event === 'attribute' && npm_config_loglevel !== 'silent';

async function run({
  input,
  format,
  colours,
  jobs,
  out,
  resume,
  progress: always,
  files,
}: ReturnType<typeof readOptions>) {
  if (files.length === 0 && process.stdin.isTTY)
    console.error('Reading JSON lines from the keyboard, to Ctrl-D; --help tells what else there is.');
  if (out === undefined && !process.stdout.isTTY && npmSpokeFirst(process.env))
    console.error('npm’s own lines stand before the first of ours: `npm run -s attribute` leaves them out.');
  const wanted = jobsOf(files, process.stdin, input);
  const output = out === undefined ? process.stdout : createWriteStream(out, { flags: resume ? 'a' : 'w' });
  output.on('error', (error: NodeJS.ErrnoException) => {
    // `attribute | head`: whoever reads has had enough.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`${out ?? 'stdout'}: ${complaintOf(error)}`);
    process.exit(2);
  });
  const progress = createProgress(
    process.stderr,
    always || (process.stderr.isTTY && (out !== undefined || !process.stdout.isTTY)),
  );
  let skipped = 0;
  const todo = resume && out !== undefined ? passOverDone(wanted, out) : wanted;
  for await (const { job, outcome } of analyseAll(todo, { format, colours }, jobs)) {
    if ('error' in outcome) {
      skipped += 1;
      progress.say(outcome.error);
    } else if (!output.write(`${outcome.text}\n`)) {
      await new Promise<void>((done) => output.once('drain', () => done()));
    }
    progress.count(job.bytes);
  }
  progress.end();
  if (out !== undefined) await new Promise<void>((done) => output.end(() => done()));
  process.exitCode = skipped > 0 ? 1 : 0;
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(complaintOf(error));
  process.exitCode = 2;
}
