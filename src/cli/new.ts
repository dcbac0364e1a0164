import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { filesIn } from '../content/files.ts';
import { loadContent } from '../content/load.ts';
import { addFiles } from '../content/put-folder.ts';
import { readSite, SITE_FILE } from '../content/read-site.ts';
import { LARGEST_REGISTER, readText } from '../content/read-text.ts';
import { readSettings } from '../content/settings.ts';
import { printable, printableLines } from '../diagnostics/printable.ts';
import { completed, type Ask } from '../import/answers.ts';
import {
  articleQuestions,
  eventQuestions,
  newArticle,
  newEvent,
  type Answers,
  type Question,
  type Surroundings,
} from '../import/new-file.ts';
import { print, printError } from './print.ts';

const USAGE = `Usage: npm run new -- article --url ADDRESS --title TEXT --outlet NAME --published DATE
         [--wire NAMES] [--byline NAME] [--archived ADDRESS] [--retrieved DATE]
         [--language TAG] [--id ID] [--event IDS]
       npm run new -- event --id ID --title TEXT --kind KIND

At a terminal, what is missing is asked for.
`;

const { contentDir, contentLabel } = readSettings(process.env, process.cwd());
process.exitCode = await run(process.argv.slice(2));

/** Writes a new article's or event's file. Exits with 1 where an answer is missing or cannot be used, and with 2 where the command itself is wrong. */
async function run([what, ...args]: readonly string[]): Promise<number> {
  const around = surroundings();
  const questions =
    what === 'article'
      ? articleQuestions(around)
      : what === 'event'
        ? eventQuestions(around)
        : undefined;
  const given = questions === undefined ? undefined : answersIn(args, questions);
  if (questions === undefined || given === undefined) {
    printError(USAGE);
    return 2;
  }
  const { answers, problems } = await asking((ask) => completed(questions, given, ask));
  if (problems.length > 0) {
    printError(`${problems.map(printable).join('\n')}\nNothing was written.\n`);
    return 1;
  }
  const { path, text } = what === 'article' ? newArticle(answers, around) : newEvent(answers);
  try {
    addFiles(contentDir, new Map([[path, text]]));
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem)) throw problem;
    printError(`\`${contentLabel}${path}\` cannot be written (${String(problem.code)}).\n`);
    return 1;
  }
  print(
    `\`${contentLabel}${path}\` is there. \`npm run check\` says what is still to be written.\n`,
  );
  return 0;
}

/** What there is in the content folder, as far as it can be read: it may have mistakes elsewhere. */
function surroundings(): Surroundings {
  const files = filesIn(contentDir);
  const { articles } = loadContent(files).value;
  const text = readText(files, SITE_FILE, LARGEST_REGISTER, '').value;
  const site = text === undefined ? undefined : readSite(text).value;
  return {
    timeZone: site?.timeZone ?? 'UTC',
    kinds: site?.kinds.map(({ id }) => id) ?? [],
    articles,
    eventFiles: files.list('events')?.map((name) => name.replace(/\.md$/, '')) ?? [],
    headlines: new Map(
      articles.flatMap(({ accounts }) => accounts.map(({ event, title }) => [event, title])),
    ),
  };
}

/** Does something with a way to ask at the terminal, where there is one. */
async function asking<Result>(work: (ask: Ask | undefined) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return work(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await work((question) => terminal.question(printableLines(question)));
  } finally {
    terminal.close();
  }
}

function answersIn(args: readonly string[], questions: readonly Question[]): Answers | undefined {
  try {
    const options = Object.fromEntries(
      questions.map(({ key }) => [key, { type: 'string' as const, multiple: true }]),
    );
    const { values } = parseArgs({ args: [...args], options });
    return Object.fromEntries(
      Object.entries(values).map(([key, answers]) => [
        key,
        Array.isArray(answers) ? answers.join(', ') : undefined,
      ]),
    );
  } catch {
    return undefined;
  }
}
