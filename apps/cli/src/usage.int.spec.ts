import { existsSync } from 'node:fs';

import { afterAll, describe, expect, it } from '@jest/globals';

import { inProcess } from '../test-support/in-process.js';
import { linesOf, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());
const nowhere = ['--ledger', scratch.path('nothing')];

describe('wrong usage ends with 2 and one line per fault', () => {
  it.each([
    [
      ['lookup', 'ML', '--peldatum', '2023-06-01'],
      'onbekende optie --peldatum; bedoelt u --peildatum? [usage-unknown-option]',
    ],
    [['lokup', 'ML'], 'onbekend commando lokup; bedoelt u lookup? [usage-unknown-command]'],
    [['lookup'], 'COUNTRY of --citation ontbreekt [subject-missing]'],
    [['map'], 'COUNTRY ontbreekt [usage-missing-argument]'],
    [
      ['lookup', 'ML', '--citation', 'C7/23.4.2'],
      '--citation en COUNTRY gaan niet samen: een paragraaf is van één land en één onderwerp [unsupported-combination]',
    ],
    [
      ['lookup', '--topic', 'article-15c', '--citation', 'C7/23.4.2'],
      '--citation en --topic gaan niet samen: een paragraaf is van één land en één onderwerp [unsupported-combination]',
    ],
    [['map', 'ML', 'Gao'], 'te veel argumenten [usage-excess-arguments]'],
    [['map', 'ML', '--peildatum'], '--peildatum <date>: de waarde ontbreekt [usage-option-missing-argument]'],
    [
      ['map', 'ML', '--lang', 'fr'],
      '--lang <nl|en>: deze waarde is niet te lezen; verwacht: nl | en [usage-invalid-argument]',
    ],
    [['record', 'a.yaml'], 'Wie legt dit vast? Geef --actor of zet PEILDATUM_ACTOR. [actor-required]'],
    [
      ['correct', 'ML', '--event', 'x', '--reason', 'y', '--actor', 'a'],
      'geef --void of --set veld=waarde, een van beide [void-or-set]',
    ],
    [
      ['correct', 'ML', '--event', 'x', '--reason', 'y', '--set', 'x', '--actor', 'a'],
      '--set x: moet veld=waarde zijn [set-unreadable]',
    ],
    [
      ['serve', '--port', '70000'],
      '--port 70000: moet een getal van 0 tot en met 65535 zijn [port-unreadable]',
    ],
    [[], 'een commando ontbreekt; zie --help [usage-help]'],
    [['ledger'], 'een commando ontbreekt; zie --help [usage-help]'],
  ])('%j', async (words, line) => {
    const ran = await inProcess([...words, ...nowhere]);
    expect({ ...ran, err: linesOf(ran.err) }).toEqual({ status: 2, out: '', err: [line] });
    expect(existsSync(scratch.path('nothing'))).toBe(false);
  });

  it('names every flag that is missing, in English when asked', async () => {
    const ran = await inProcess(['publish', 'wbv-2025-11', '--lang', 'en', ...nowhere]);
    expect(ran.status).toBe(2);
    expect(linesOf(ran.err)).toEqual([
      '--gazette is missing [flag-missing]',
      '--on is missing [flag-missing]',
    ]);
  });
});

describe('help', () => {
  it('is Dutch, and English when asked, and ends with 0', async () => {
    const [dutch, english] = await Promise.all([
      inProcess(['record', '--help']),
      inProcess(['record', '--help', '--lang', 'en']),
    ]);
    expect([dutch.status, english.status]).toEqual([0, 0]);
    expect(dutch.out).toContain('Gebruik: peildatum record');
    expect(dutch.out).toContain('--dry-run');
    expect(dutch.out).toContain('Algemene opties:');
    expect(english.out).toContain('Usage: peildatum record');
    expect(english.out).not.toMatch(/\b(niet|wie|register|anders)\b/);
  });

  it('lists the commands of this version and no others', async () => {
    const { out } = await inProcess(['--help', '--lang', 'en']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) [[<]?/gm)].map(([, name]) => name);
    expect(commands.sort()).toEqual(
      [
        'attest',
        'audit',
        'backfill',
        'case',
        'correct',
        'diff',
        'evidence',
        'findings',
        'gradings',
        'help',
        'instruments',
        'ledger',
        'lookup',
        'map',
        'publish',
        'read',
        'record',
        'serve',
        'timeline',
      ].sort(),
    );
  });
});

describe('where there is no ledger', () => {
  const questions = [
    ['lookup', 'ML', 'Gao'],
    ['map', 'ML', '--peildatum', '2023-06-01'],
    ['gradings', '--peildatum', '2023-06-01'],
    ['timeline', 'ML'],
    ['diff', 'ML', '--from', '2022-06-01', '--to', '2023-06-01'],
    ['instruments'],
    ['ledger', 'info'],
    ['ledger', 'check'],
    ['ledger', 'export'],
  ];

  it.each(questions)('%s %s says so, ends with 1 and makes none', async (...words) => {
    const ran = await inProcess([...words.filter((word) => typeof word === 'string'), ...nowhere]);
    expect(ran.status).toBe(1);
    expect(ran.out).toBe('');
    expect(linesOf(ran.err)).toHaveLength(1);
    expect(ran.err).toContain('[ledger-missing]');
    expect(existsSync(scratch.path('nothing'))).toBe(false);
  });
});
