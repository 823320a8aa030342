import { expect, test } from 'vitest';
import { z } from 'zod';
import { withProject } from '../../helpers/temporary-project';

const number = z.object({ n: z.number() });

test('parameters are bound; BIGINT arrives as number, BLOB as Uint8Array', async () => {
  await withProject(async ({ database }) => {
    const text = "'); DROP TABLE datasets; --";
    const bytes = new Uint8Array([0, 1, 255]);
    const [row] = await database.rows(
      z.object({
        text: z.string(),
        int: z.number(),
        big: z.number(),
        real: z.number(),
        huge: z.number(),
        yes: z.boolean(),
        nothing: z.null(),
        bytes: z.instanceof(Uint8Array),
        list: z.array(z.number()),
      }),
      `SELECT $1 AS text, $2 AS int, $3::BIGINT AS big, $4 AS real, $5 AS huge, $6 AS yes,
        $7 AS nothing, $8 AS bytes, [1::BIGINT, 2] AS list`,
      [text, 1_700_000_000_000, 7n, 0.5, 1e300, true, null, bytes],
    );
    expect(row).toEqual({
      text,
      int: 1_700_000_000_000,
      big: 7,
      real: 0.5,
      huge: 1e300,
      yes: true,
      nothing: null,
      bytes,
      list: [1, 2],
    });
  });
});

test('rows that do not fit the schema are refused', async () => {
  await withProject(async ({ database }) => {
    await expect(database.rows(number, "SELECT 'x' AS n")).rejects.toThrow(z.ZodError);
  });
});

test('numbers: columns over several chunks, NULL as NaN', async () => {
  await withProject(async ({ database }) => {
    const [index, half] = await database.numbers(
      'SELECT i, CASE WHEN i <> 3 THEN i / 2 END FROM range($1) r(i) ORDER BY i',
      [5000],
    );
    expect(index).toHaveLength(5000);
    expect(index?.[4999]).toBe(4999);
    expect(half?.[3]).toBeNaN();
    expect(half?.[4999]).toBe(2499.5);
  });
});

test('a transaction that fails leaves nothing, and the next call works', async () => {
  await withProject(async ({ database }) => {
    await database.run('CREATE TABLE t (n INTEGER)');
    const failing = database.transaction(async (inner) => {
      await inner.run('INSERT INTO t VALUES (1)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(database.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow('nowhere');
    await database.run('INSERT INTO t VALUES (2)');
    expect(await database.rows(number, 'SELECT n FROM t')).toEqual([{ n: 2 }]);
  });
});

test('transactions never interleave', async () => {
  await withProject(async ({ database }) => {
    await database.run('CREATE TABLE t (n INTEGER)');
    const add = () =>
      database.transaction(async (inner) => {
        const [last] = await inner.rows(number, 'SELECT count(*) AS n FROM t');
        await new Promise(setImmediate);
        await inner.run('INSERT INTO t VALUES ($1)', [last?.n ?? -1]);
        return last?.n;
      });
    const results = await Promise.all(Array.from({ length: 20 }, add));
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });
});

test('a nested transaction joins; a database kept after its transaction is refused', async () => {
  await withProject(async ({ database }) => {
    const kept = await database.transaction(async (inner) => {
      await inner.transaction((nested) => nested.run('CREATE TABLE t (n INTEGER)'));
      return inner;
    });
    await expect(kept.run('INSERT INTO t VALUES (1)')).rejects.toThrow('ended');
    expect(await database.rows(number, 'SELECT n FROM t')).toEqual([]);
  });
});

test('closing waits for what is queued and refuses what comes later', async () => {
  await withProject(async (project) => {
    const queued = project.database.run('CREATE TABLE t (n INTEGER)');
    await project.close();
    await queued;
    await expect(project.database.run('SELECT 1')).rejects.toThrow('closed');
  });
});
