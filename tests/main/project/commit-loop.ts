import { createProject } from '../../../main/project/create-project';

/** Commits without end, and prints the number of each commit once it is acknowledged. */
async function main(): Promise<void> {
  const project = await createProject(process.argv[2] as string);
  if (!project.ok) throw new Error(JSON.stringify(project.error));
  const { database } = project.value;
  await database.run('CREATE TABLE acknowledged (number INTEGER)');
  for (let number = 1; ; number++) {
    await database.run('INSERT INTO acknowledged VALUES ($1)', [number]);
    process.stdout.write(`${number}\n`);
  }
}

void main();
