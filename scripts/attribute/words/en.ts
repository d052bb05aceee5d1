/** What the command says, in English. Arabic beside it says the same; the compiler lists what it lacks. */
export const en = {
  help: `attribute [options] [FILE...]

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

Exit status: 0 all well, 1 some documents were skipped, 2 the command itself was wrong.`,

  keyboard: 'Reading JSON lines from the keyboard, to Ctrl-D; --help tells what else there is.',
  npmSpoke: 'npm’s own lines stand before the first of ours: `npm run -s attribute` leaves them out.',
  stopped: (out: string) => `Stopped. The same command with --resume goes on with ${out}.`,

  oneOf: (option: string, names: string) => `${option} is one of ${names}`,
  jobs: '--jobs is a whole number from 1',
  resumeNeedsOut: '--resume needs --out, the file to go on with',
  resumeNeedsJsonl: '--resume goes with --format jsonl',
  outIsInput: (file: string) => `${file} is an input: --out would empty it`,
  notFromThisInput: (file: string) => `${file} was not made from this input`,
  otherId: (name: string, here: string, there: string) => `${name} is ${here} here and ${there} there`,
  goesOn: (id: string) => `it goes on with ${id}`,

  line: (number: number) => `line ${number}`,
  noSuchFile: 'no such file or folder',
  isFolder: 'is a folder, not a file',
  forbidden: 'permission denied',
  diskFull: 'no space left on the disk',
  notUtf8: 'not UTF-8: convert it first (iconv -f WINDOWS-1256 -t UTF-8)',
  markup: 'not a document but markup: a web page is read with --input html',
  noText: 'not a document: an object with a "text" is wanted',
  notJson: (why: string) => `not JSON: ${why}`,
  tooLong: (characters: string) => `longer than ${characters} characters: no document is`,
  noArticle: (why: string) => `no article in this page (${why})`,

  documents: (count: string) => `${count} documents`,
  megabytes: (done: string) => `${done} MB`,
  megabytesOf: (done: string, total: string, share: string) => `${done} of ${total} MB (${share})`,
  seconds: (count: string) => `${count} s`,
  minutes: (count: string) => `${count} min`,
  rate: (megabytes: string) => `${megabytes} MB/s`,
  left: (time: string) => `${time} left`,
  comma: ', ',

  denies: (claims: string) => `denies ${claims}`,
  inside: (claim: string) => `inside ${claim}`,
};

export type Words = typeof en;
