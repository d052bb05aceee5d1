/**
 * `npm run -s attribute`: who said what, for documents on stdin or in files.
 * One document in, one line out, in the same order; a broken line is named on stderr and skipped.
 */

import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { complaintOf } from './attribute/complaints.ts';
import { FORMATS, type Format } from './attribute/formats/index.ts';
import { bytesOf, INPUTS, type Input, jobsOf } from './attribute/jobs.ts';
import { analyseAll } from './attribute/pool.ts';
import { createProgress, type Progress } from './attribute/progress.ts';
import { passOverDone } from './attribute/resume.ts';
import { words } from './attribute/words/index.ts';

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
    throw new Misuse(words.oneOf('--input', Object.keys(INPUTS).join(words.comma)));
  if (!isFormat(format)) throw new Misuse(words.oneOf('--format', FORMATS.join(words.comma)));
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Misuse(words.jobs);
  if (resume && out === undefined) throw new Misuse(words.resumeNeedsOut);
  if (resume && format !== 'jsonl') throw new Misuse(words.resumeNeedsJsonl);
  if (out !== undefined && positionals.some((file) => resolve(file) === resolve(out)))
    throw new Misuse(words.outIsInput(out));
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
  if (files.length === 0 && process.stdin.isTTY) console.error(words.keyboard);
  if (out === undefined && !process.stdout.isTTY && npmSpokeFirst(process.env)) console.error(words.npmSpoke);
  const wanted = jobsOf(files, process.stdin, input);
  const output = out === undefined ? process.stdout : createWriteStream(out, { flags: resume ? 'a' : 'w' });
  output.on('error', (error: NodeJS.ErrnoException) => {
    // `attribute | head`: whoever reads has had enough.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`${out ?? 'stdout'}: ${complaintOf(error)}`);
    process.exit(2);
  });
  const progress = createProgress(process.stderr, {
    shown: always || (process.stderr.isTTY && (out !== undefined || !process.stdout.isTTY)),
    total: bytesOf(files),
  });
  sayWhenStopped(progress, format === 'jsonl' ? out : undefined);
  let skipped = 0;
  const todo =
    resume && out !== undefined ? passOverDone(wanted, out, ({ bytes }) => progress.passOver(bytes)) : wanted;
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

/** Ctrl-C, or a machine that shuts down: the line of the progress is ended, and how to go on is told. */
function sayWhenStopped(progress: Progress, out: string | undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      progress.end();
      if (out !== undefined) console.error(words.stopped(out));
      // Now as if nobody had listened, so that a loop in a shell is stopped too.
      process.kill(process.pid, signal);
    });
}

try {
  const options = readOptions();
  if (options.help) console.log(words.help);
  else await run(options);
} catch (error) {
  console.error(complaintOf(error));
  process.exitCode = 2;
}
